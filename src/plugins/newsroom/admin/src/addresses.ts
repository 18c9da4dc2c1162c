/** Where the admin shows things; below the admin's own base path. */
export const ARTICLE_UID = 'plugin::newsroom.article';

const CONTENT = '/content-manager/collection-types';

export const articlePath = (documentId: string) => `${CONTENT}/${ARTICLE_UID}/${documentId}`;

export const entryPath = (type: string, documentId: string) =>
  `${CONTENT}/plugin::newsroom.${type}/${documentId}`;

export const articlesPath = `${CONTENT}/${ARTICLE_UID}`;
