import type { ArticleKey } from '../article/versions';

/** The unique key of what there is once for an article in a locale. */
export const stateKey = ({ documentId, locale }: ArticleKey): string => `${documentId}:${locale}`;
