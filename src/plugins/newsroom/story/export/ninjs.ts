import { bodyHtml } from './body';
import type { ExportedArticle, ExportedSite } from './model';
import { oneFile } from './one-file';

/** IPTC ninjs 3.1, a list of items. What is not out is withheld there, under an embargo `embargoed`. */
export const ninjs = oneFile('ninjs', '.json', {
  head: () => '[',
  item: (article, site, isFirst) =>
    `${isFirst ? '\n' : ',\n'}${JSON.stringify(itemOf(article, site), withoutEmpty)}`,
  tail: () => '\n]\n',
});

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const;

function itemOf(article: ExportedArticle, site: ExportedSite) {
  const { status, publishedOn, section, tags, leadImage } = article;
  const isEmbargoed = status === 'future';
  return {
    uri: article.url,
    standard: STANDARD,
    type: 'text',
    // Readers take it for the date of a story that has no other: a draft without one must not get it.
    versionCreated: publishedOn === null ? null : article.updatedOn,
    contentCreated: isEmbargoed ? null : publishedOn,
    embargoed: isEmbargoed ? publishedOn : null,
    pubStatus: status === 'draft' ? 'withheld' : 'usable',
    language: article.language,
    headlines: values(['main', article.headline], ['kicker', article.kicker]),
    descriptions: values(['summary', article.standfirst]),
    bodies: [{ role: 'main', contentType: 'text/html', value: bodyHtml(article, site) }],
    by: article.byline,
    people: article.authors.map(({ name }) => ({ name, rel: 'author' })),
    subjects: [
      ...(section ? [{ name: section.name, rel: 'section' }] : []),
      ...tags.map(({ name }) => ({ name, rel: 'tag' })),
    ],
    altIds: [{ role: 'slug', value: article.slug }],
    associations: leadImage
      ? [
          {
            name: 'main-picture',
            uri: leadImage.url,
            type: 'picture',
            by: leadImage.credit,
            descriptions: values(
              ['caption', leadImage.caption],
              ['alternative', leadImage.alternativeText],
            ),
            renditions: [{ name: 'original', href: leadImage.url }],
          },
        ]
      : [],
  };
}

const values = (...given: Array<[role: string, value: string | null]>) =>
  given.flatMap(([role, value]) => (value ? [{ role, value }] : []));

/** ninjs knows no null, and a list of nothing says nothing. */
function withoutEmpty(_key: string, value: unknown): unknown {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
