import type { Block, StoryMedia } from '../../../story/model';
import type { Publication } from '../../../story/render';
import type { WholeAuthor, WholeCredit, WholeTerm, WholeVersion } from '../../../story/whole';
import { rowsOf } from '../services/content/row';
import type { Row } from '../services/content/row';
import { datelineOf, instant, text, texts } from './values';
import { wholeRelatedPosts } from './whole-related-posts';

/** What a version is read with. */
export const VERSION_POPULATE = {
  authors: { populate: { photo: true } },
  tags: true,
  section: true,
  leadImage: true,
  socialImage: true,
  credits: { populate: { contributor: true, author: { populate: { photo: true } } } },
  relatedPosts: { populate: { target: { select: ['documentId', 'slug', 'locale'] } } },
};

export interface WholeOptions {
  publication: Pick<Publication, 'siteUrl' | 'mediaUrl'>;
  /** With what is for the newsroom alone: notes, reasons, addresses of authors, drafts. */
  withPrivate: boolean;
}

/** The fields stand in the order in which they are read back: an export is the same bytes. */
export function wholeVersion(row: Row, options: WholeOptions): WholeVersion {
  const own = (value: unknown) => (options.withPrivate ? text(value) : null);
  const leadImage = pictureOf(row.leadImage, options);
  const author = (each: Row) => wholeAuthor(each, options);
  return {
    slug: text(row.slug) ?? '',
    headline: text(row.headline) ?? '',
    kicker: text(row.kicker),
    label: text(row.label) as WholeVersion['label'],
    standfirst: text(row.standfirst),
    body: Array.isArray(row.body) ? (row.body as Block[]) : [],
    byline: text(row.byline),
    creditLine: text(row.creditLine),
    dateline: datelineOf(row),
    authors: rowsOf(row.authors).map(author),
    credits: rowsOf(row.credits).map((credit) => wholeCredit(credit, options)),
    relatedPosts: wholeRelatedPosts(row),
    section: rowsOf(row.section).map(wholeTerm)[0] ?? null,
    tags: rowsOf(row.tags).map(wholeTerm),
    genre: text(row.genre),
    language: text(row.language),
    publishedOn: instant(row.publishedOn),
    firstPublishedOn: instant(row.firstPublishedOn),
    updatedOn: instant(row.updatedOn),
    sourceName: text(row.sourceName),
    sourceUrl: text(row.sourceUrl),
    canonicalUrl: text(row.canonicalUrl),
    usageTerms: text(row.usageTerms),
    copyrightHolder: text(row.copyrightHolder),
    access: (text(row.access) ?? 'free') as WholeVersion['access'],
    seoTitle: text(row.seoTitle),
    seoDescription: text(row.seoDescription),
    noindex: row.noindex === true,
    publicNote: text(row.publicNote),
    editorNote: own(row.editorNote),
    leadImage: leadImage && {
      ...leadImage,
      caption: text(row.leadImageCaption) ?? leadImage.caption,
      credit: text(row.leadImageCredit),
    },
    leadImageCaption: text(row.leadImageCaption),
    leadImageCredit: text(row.leadImageCredit),
    socialImage: pictureOf(row.socialImage, options),
  };
}

function pictureOf(media: unknown, { publication }: WholeOptions): StoryMedia | null {
  const [file] = rowsOf(media);
  if (!file) return null;
  return {
    url: new URL(String(file.url), publication.mediaUrl).href,
    alternativeText: text(file.alternativeText),
    caption: text(file.caption),
    credit: null,
  };
}

function wholeAuthor(row: Row, options: WholeOptions): WholeAuthor {
  const { withPrivate } = options;
  return {
    slug: String(row.slug),
    name: String(row.name),
    givenName: text(row.givenName),
    familyName: text(row.familyName),
    jobTitle: text(row.jobTitle),
    organization: text(row.organization),
    bio: text(row.bio),
    location: text(row.location),
    email: withPrivate ? text(row.email) : null,
    sameAs: texts(row.sameAs),
    aliases: withPrivate ? texts(row.aliases) : [],
    active: row.active !== false && row.active !== 0,
    photo: pictureOf(row.photo, options),
  };
}

function wholeCredit(row: Row, options: WholeOptions): WholeCredit {
  const [contributor] = rowsOf(row.contributor);
  const [author] = rowsOf(row.author);
  return {
    name: text(row.name),
    role: text(row.role) as WholeCredit['role'],
    organization: text(row.organization),
    place: text(row.place),
    contributor: contributor
      ? {
          name: String(contributor.name),
          organization: text(contributor.organization),
          kind: contributor.kind === 'organization' ? 'organization' : 'person',
          aliases: options.withPrivate ? texts(contributor.aliases) : [],
        }
      : null,
    author: author ? wholeAuthor(author, options) : null,
  };
}

function wholeTerm(row: Row): WholeTerm {
  return { slug: String(row.slug), name: String(row.name), description: text(row.description) };
}
