import { bodyHtml, isOpen } from '../article-body';
import { fitForPrint, withdrawalFitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type {
  ChannelArticle,
  ChannelCorrection,
  ChannelImage,
  ChannelRelatedPost,
  ChannelRendition,
  Publication,
  Tombstone,
} from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { articleUrn } from '../identity';
import { languageOf, printedByline, printedCredits, printedDateline } from '../printed-lines';
import { wordsFor } from '../words';
import { digitalSourceOf } from './digital-source';
import { inNinjs2 } from './ninjs-2';

const MIME_TYPE = 'application/json; charset=utf-8';

/** IPTC ninjs 3.1: an article for another desk, with its people, places and subjects as data. */
export const ninjs: ArticleChannel = {
  kind: 'article',
  id: 'ninjs',
  name: 'ninjs 3.1',
  mimeType: MIME_TYPE,
  file: 'ninjs.json',
  spec: 'https://iptc.org/std/ninjs/3.1/',
  asks: [
    ask.headline(),
    ask.text('error'),
    ask.date('error'),
    ask.language('warning'),
    ask.rights('warning'),
    ask.teaserTold,
  ],
  options: [],
  render: (article, publication) => asJson(newsItem(...fitForPrint(article, publication))),
  renderWithdrawal: (tombstone, publication) =>
    asJson(withdrawnItem(...withdrawalFitForPrint(tombstone, publication))),
};

/** ninjs 2.2, for desks that have not moved on. */
export const ninjs2: ArticleChannel = {
  ...ninjs,
  id: 'ninjs-2',
  name: 'ninjs 2.2',
  file: 'ninjs-2.json',
  spec: 'https://iptc.org/std/ninjs/2.2/',
  render: (article, publication) =>
    asJson(inNinjs2(newsItem(...fitForPrint(article, publication)))),
  renderWithdrawal: (tombstone, publication) =>
    asJson(inNinjs2(withdrawnItem(...withdrawalFitForPrint(tombstone, publication)))),
};

function newsItem(article: ChannelArticle, publication: Publication): object {
  const { dateline, section, tags, leadImage } = article;
  const published = rfc3339(publicationDate(article));
  return {
    uri: articleUrn(article),
    standard: STANDARD,
    type: 'text',
    representationType: isOpen(article) ? 'full' : 'partial',
    version: String(article.version),
    firstCreated: rfc3339(article.firstPublishedOn) ?? published,
    versionCreated: rfc3339(changeDate(article)) ?? published,
    contentCreated: published,
    pubStatus: 'usable',
    copyrightHolder: article.copyrightHolder,
    copyrightNotice: publication.copyright,
    usageTerms: article.usageTerms,
    edNote: edNoteOf(article, publication),
    language: languageOf(article, publication),
    headlines: values(['main', article.headline], ['kicker', article.kicker]),
    descriptions: values(
      ['summary', summaryOf(article)],
      ['credit', printedCredits(article, publication).join('\n')],
    ).map((description) => ({ ...description, contentType: 'text/plain' })),
    bodies: bodiesOf(article, publication),
    people: [
      ...article.authors.map(({ name, url, organization, sameAs }) => ({
        name,
        rel: 'author',
        uri: url,
        contactInfo: [
          ...addressOf(organization, null),
          ...sameAs.map((value) => ({ type: 'web', value })),
        ],
      })),
      ...article.credits.flatMap(({ name, organization, role, place }) =>
        name ? [{ name, rel: role, contactInfo: addressOf(organization, place) }] : [],
      ),
    ],
    organisations: article.credits.flatMap(({ name, organization, role, place }) =>
      !name && organization
        ? [{ name: organization, rel: role, contactInfo: addressOf(null, place) }]
        : [],
    ),
    places: dateline?.place ? [{ name: dateline.place, rel: 'dateline' }] : [],
    subjects: [
      ...(section
        ? [{ name: section.name, literal: section.slug, rel: 'section', uri: section.url }]
        : []),
      ...tags.map((name) => ({ name, rel: 'tag' })),
    ],
    genres: [article.genre, article.label].flatMap((name) => (name ? [{ name }] : [])),
    infoSources: [
      ...present(article.sourceName).map((name) => ({
        name,
        role: 'origin',
        uri: article.sourceUrl,
      })),
      ...present(dateline?.agency).map((name) => ({ name, role: 'agency' })),
    ],
    by: printedByline(article, publication),
    slugline: article.slug,
    located: printedDateline(dateline),
    associations: [
      ...(leadImage ? [pictureOf(leadImage)] : []),
      ...article.relatedPosts.map((post, index) => relatedItem(article, post, index)),
    ],
    altIds: [
      { role: 'url', value: article.url },
      ...present(article.canonicalUrl).map((value) => ({ role: 'canonical', value })),
    ],
    trustIndicators: Object.entries(publication.policies).map(([policy, href]) => ({
      role: `https://schema.org/${policy}`,
      href,
    })),
    digitalSourceType: digitalSourceOf(article),
  };
}

/** What says "this is no longer to be used", and nothing more: not a word of the story. */
function withdrawnItem(tombstone: Tombstone, publication: Publication): object {
  const { language, headline, pubStatus, withdrawnOn, publishedOn, version, note, url } = tombstone;
  return {
    uri: articleUrn(tombstone),
    standard: STANDARD,
    type: 'text',
    version: String(version),
    firstCreated: rfc3339(publishedOn),
    versionCreated: rfc3339(withdrawnOn),
    pubStatus,
    edNote: note,
    language: language ?? publication.language,
    headlines: values(['main', headline]),
    altIds: [{ role: 'url', value: url }],
  };
}

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const;

/** A desk reads here what has changed since it had the story. */
function edNoteOf(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  const corrections = article.corrections.map(
    ({ kind, text }: ChannelCorrection) => `${words.corrections[kind]}: ${text}`,
  );
  return [...corrections, ...present(article.publicNote)].join('\n');
}

function bodiesOf(article: ChannelArticle, publication: Publication): object[] {
  const text = isOpen(article) ? article.plainText : article.excerpt;
  const counts = {
    charCount: text.length,
    wordCount: isOpen(article) ? article.wordCount : undefined,
  };
  const plain = { role: 'main', contentType: 'text/plain', ...counts, value: text };
  if (!isOpen(article)) return text ? [plain] : [];
  const html = bodyHtml(article, publication);
  return [
    ...(html ? [{ role: 'main', contentType: 'text/html', ...counts, value: html }] : []),
    ...(text ? [plain] : []),
  ];
}

function pictureOf(image: ChannelImage): object {
  return {
    name: 'main-picture',
    uri: image.url,
    type: 'picture',
    by: image.credit,
    descriptions: values(['caption', image.caption], ['alternative', image.alternativeText]),
    renditions: [image, ...image.renditions].map(renditionOf),
  };
}

function renditionOf({ url, mime, width, height, size }: ChannelRendition, index: number): object {
  return {
    name: index === 0 ? 'original' : `width-${width ?? index}`,
    href: url,
    contentType: mime,
    width,
    height,
    sizeInBytes: size,
  };
}

/** An association must have an address: a related post that is on no page has one of ours. */
function relatedItem(article: ChannelArticle, post: ChannelRelatedPost, index: number): object {
  const { headline, teaser, url, byline, dateline, relation } = post;
  const name = `${relation}-${index + 1}`;
  return {
    name,
    uri: url ?? `${articleUrn(article)}:${name}`,
    type: 'text',
    by: byline,
    located: printedDateline(dateline),
    headlines: values(['main', headline]),
    descriptions: values(['summary', teaser]),
  };
}

/** Where somebody works and was: ninjs has no other place for the two. */
function addressOf(organization: string | null, place: string | null): object[] {
  if (!organization && !place) return [];
  return [
    { type: 'address', role: 'work', address: { lines: present(organization), locality: place } },
  ];
}

function values(...given: Array<[role: string, value: string | null]>) {
  return given.flatMap(([role, value]) => (value ? [{ role, value }] : []));
}

function present(text: string | null | undefined): string[] {
  return text ? [text] : [];
}

/** Without what is empty: ninjs knows no null, and a list of nothing says nothing. */
export function asJson(document: object): string {
  return `${JSON.stringify(document, withoutEmpty, 2)}\n`;
}

function withoutEmpty(_key: string, value: unknown): unknown {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
