import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import type { DocumentData } from '../document-hook';

import type { ArticleKey } from './versions';

/** What a translation shares with its original. Credits are copied when they are settled. */
const SHARED = ['authors', 'credits', 'section', 'tags', 'leadImage'] as const;

type SharedRow = Record<(typeof SHARED)[number], SharedLink | SharedLink[] | null> & {
  locale: string;
};

interface SharedLink {
  id: number;
  documentId: string;
}

/**
 * Strapi copies no relation into a new locale, and without a credit it could not be published:
 * what the caller left out comes from the default locale, else from any other.
 *
 * @returns null when the document does not exist in any locale.
 */
export async function filledFromOtherLocale(
  strapi: Core.Strapi,
  article: ArticleKey,
  data: DocumentData,
): Promise<DocumentData | null> {
  const rows: SharedRow[] = await strapi.db.query(ARTICLE).findMany({
    where: { documentId: article.documentId, publishedAt: null },
    populate: Object.fromEntries(SHARED.map((field) => [field, true])),
    orderBy: { id: 'asc' },
  });
  const defaultLocale = await strapi.plugin('i18n').service('locales').getDefaultLocale();
  const source = rows.find((row) => row.locale === defaultLocale) ?? rows[0];
  if (!source) return null;

  const missing = SHARED.filter((field) => isLeftOut(data[field]));
  const shared = missing.map((field) => [field, asInput(field, source[field])]);
  return { ...data, ...Object.fromEntries(shared) };
}

/** The admin sends null for an untouched image and empty lists of changes for a relation. */
function isLeftOut(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value) || 'set' in value) return false;
  return Object.values(value).every((list) => Array.isArray(list) && list.length === 0);
}

function asInput(field: string, linked: SharedLink | SharedLink[] | null): unknown {
  const inputOf = (link: SharedLink) => (field === 'leadImage' ? link.id : link.documentId);
  return Array.isArray(linked) ? linked.map(inputOf) : linked && inputOf(linked);
}
