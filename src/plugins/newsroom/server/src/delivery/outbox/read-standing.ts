import type { Core } from '@strapi/strapi';

import { readState } from '../../documents/article-state/state';
import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE } from '../../uids';

import type { PublishedFacts, Standing } from './standing';

type PublishedRow = Omit<PublishedFacts, 'section' | 'noindex'> & {
  section: { slug: string | null } | null;
  noindex: boolean | null;
};

const FIELDS = [
  'slug',
  'headline',
  'language',
  'publishedOn',
  'firstPublishedOn',
  'updatedOn',
  'noindex',
];

/** Two small queries, in the transaction of the caller. */
export async function readStanding(strapi: Core.Strapi, article: ArticleKey): Promise<Standing> {
  const { documentId, locale } = article;
  const row: PublishedRow | null = await strapi.db.query(ARTICLE).findOne({
    select: FIELDS,
    where: { documentId, locale, publishedAt: { $notNull: true } },
    populate: { section: { select: ['slug'] } },
  });
  const state = await readState(strapi, article);
  return {
    documentId,
    locale,
    published: row && {
      slug: row.slug,
      headline: row.headline,
      language: row.language,
      section: row.section?.slug ?? null,
      publishedOn: row.publishedOn,
      firstPublishedOn: row.firstPublishedOn,
      updatedOn: row.updatedOn,
      noindex: row.noindex === true,
    },
    state: state && {
      pubStatus: state.pubStatus ?? 'usable',
      legal: state.legal === true,
      embargoUntil: state.embargoUntil,
      historical: state.historical === true,
      version: state.version,
    },
  };
}
