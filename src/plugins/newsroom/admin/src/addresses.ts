/** Where the admin shows things; below the admin's own base path. */
export const ARTICLE_UID = 'plugin::newsroom.article';

const CONTENT = '/content-manager/collection-types';

/** @param locale null: the default one. */
export function articlePath(documentId: string, locale: string | null = null): string {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `${CONTENT}/${ARTICLE_UID}/${documentId}${query}`;
}

export const entryPath = (type: string, documentId: string) =>
  `${CONTENT}/plugin::newsroom.${type}/${documentId}`;

export const articlesPath = `${CONTENT}/${ARTICLE_UID}`;
