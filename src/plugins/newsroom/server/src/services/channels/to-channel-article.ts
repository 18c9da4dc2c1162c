import type { Block } from '../../../../story/model';
import type {
  ChannelArticle,
  ChannelAuthor,
  ChannelCorrection,
  ChannelCredit,
  ChannelDateline,
  ChannelImage,
  ChannelRelatedPost,
  ChannelRendition,
  ChannelSection,
} from '../../../../story/render';
import type { Addresses } from '../addresses';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import type { LoadedArticle } from './load-articles';

interface Options {
  addresses: Addresses;
  defaultLocale: string;
}

/** Database rows as the renderers want an article: absolute addresses, null for what is unknown. */
export function toChannelArticle(loaded: LoadedArticle, options: Options): ChannelArticle {
  const { article, state } = loaded;
  const { addresses, defaultLocale } = options;
  const [section] = rowsOf(article.section);
  const locale = String(article.locale);
  const publishedOn = text(article.publishedOn);
  const firstPublishedOn = text(article.firstPublishedOn) ?? text(article.publishedAt);
  const slug = String(article.slug);
  return {
    documentId: String(article.documentId),
    locale,
    // The publication's own language may say more than a locale does (en-GB), so it is not overruled.
    language: text(article.language) ?? (locale === defaultLocale ? null : locale),
    url: addresses.article({
      slug,
      locale,
      section: text(section?.slug),
      publishedOn: publishedOn ?? firstPublishedOn,
    }),
    headline: String(article.headline),
    slug,
    kicker: text(article.kicker),
    label: text(article.label),
    genre: text(article.genre),
    standfirst: text(article.standfirst),
    authors: rowsOf(article.authors).map((author) => toAuthor(author, { addresses, locale })),
    credits: rowsOf(article.credits).map(toCredit),
    byline: text(article.byline),
    creditLine: text(article.creditLine),
    dateline: toDateline(article),
    body: Array.isArray(article.body) ? (article.body as Block[]) : [],
    plainText: text(article.plainText) ?? '',
    excerpt: text(article.excerpt) ?? '',
    wordCount: Number(article.wordCount ?? 0),
    readingMinutes: Number(article.readingMinutes ?? 0),
    publishedOn,
    firstPublishedOn,
    updatedOn: text(article.updatedOn),
    section: section ? toSection(section, { addresses, locale }) : null,
    tags: rowsOf(article.tags).map((tag) => String(tag.name)),
    leadImage: toImage(article.leadImage, addresses, {
      caption: text(article.leadImageCaption),
      credit: text(article.leadImageCredit),
    }),
    relatedPosts: loaded.relatedPosts.map(toRelatedPost),
    sourceName: text(article.sourceName),
    sourceUrl: text(article.sourceUrl),
    canonicalUrl: text(article.canonicalUrl),
    usageTerms: text(article.usageTerms),
    copyrightHolder: text(article.copyrightHolder),
    access: (text(article.access) as ChannelArticle['access'] | null) ?? 'free',
    seoTitle: text(article.seoTitle),
    seoDescription: text(article.seoDescription),
    socialImage: toImage(article.socialImage, addresses, { caption: null, credit: null }),
    noindex: article.noindex === true,
    publicNote: text(article.publicNote),
    corrections: loaded.corrections.map(toCorrection),
    version: Number(state?.version ?? 1),
    historical: state?.historical === true,
    ...loaded.links,
  };
}

interface Place {
  addresses: Addresses;
  locale: string;
}

function toSection(section: Row, { addresses, locale }: Place): ChannelSection {
  const slug = String(section.slug);
  return { name: String(section.name), slug, url: addresses.page('section', { slug, locale }) };
}

function toAuthor(author: Row, { addresses, locale }: Place): ChannelAuthor {
  const slug = text(author.slug);
  return {
    name: String(author.name),
    slug,
    url: addresses.page('author', { slug, locale }),
    jobTitle: text(author.jobTitle),
    organization: text(author.organization),
    sameAs: Array.isArray(author.sameAs)
      ? author.sameAs.filter((link): link is string => typeof link === 'string')
      : [],
  };
}

/** A credit names a contributor or an author; an organization has no name of a person. */
function toCredit(credit: Row): ChannelCredit {
  const [contributor] = rowsOf(credit.contributor);
  const [author] = rowsOf(credit.author);
  const name = text(contributor?.name) ?? text(author?.name) ?? text(credit.name);
  const organization =
    text(credit.organization) ?? text(contributor?.organization) ?? text(author?.organization);
  const isOrganization = contributor?.kind === 'organization';
  return {
    name: isOrganization ? null : name,
    organization: isOrganization ? (organization ?? name) : organization,
    role: credit.role as ChannelCredit['role'],
    place: text(credit.place),
  };
}

function toDateline(row: Row): ChannelDateline | null {
  const dateline = {
    place: text(row.datelinePlace),
    agency: text(row.datelineAgency),
    date: text(row.datelineDate),
  };
  return dateline.place || dateline.agency || dateline.date ? dateline : null;
}

function toImage(
  media: unknown,
  addresses: Addresses,
  { caption, credit }: { caption: string | null; credit: string | null },
): ChannelImage | null {
  const [file] = rowsOf(media);
  const url = text(file?.url);
  if (!file || !url) return null;
  return {
    url: addresses.media(url),
    width: number(file.width),
    height: number(file.height),
    mime: text(file.mime),
    // Strapi keeps kilobytes, rounded; a feed wants the true length or none.
    size: null,
    caption: caption ?? text(file.caption),
    credit,
    alternativeText: text(file.alternativeText),
    renditions: toRenditions(file.formats, addresses),
  };
}

/** The sizes that the Media Library has made of a picture; of these it keeps the exact length. */
function toRenditions(formats: unknown, addresses: Addresses): ChannelRendition[] {
  if (typeof formats !== 'object' || formats === null) return [];
  return Object.values(formats as Record<string, Row | null>)
    .flatMap((format) => {
      const url = text(format?.url);
      if (!format || !url) return [];
      return {
        url: addresses.media(url),
        width: number(format.width),
        height: number(format.height),
        mime: text(format.mime),
        size: number(format.sizeInBytes),
      };
    })
    .sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
}

function toRelatedPost(post: Row): ChannelRelatedPost {
  return {
    headline: String(post.headline),
    teaser: text(post.teaser),
    url: text(post.url),
    byline: text(post.byline),
    dateline: toDateline(post),
    placement: post.placement as ChannelRelatedPost['placement'],
    afterParagraph: number(post.afterParagraph),
    relation: post.relation as ChannelRelatedPost['relation'],
  };
}

function toCorrection(correction: Row): ChannelCorrection {
  return {
    kind: correction.kind as ChannelCorrection['kind'],
    text: String(correction.text),
    date: text(correction.date),
  };
}

/** null for everything that says nothing. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
