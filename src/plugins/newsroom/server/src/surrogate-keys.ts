/**
 * The names under which a cache in front of the newsroom keeps an answer: the API sends them in
 * `Surrogate-Key` (Fastly) and `Cache-Tag` (Cloudflare, Akamai), receivers of the kind `purge` end them.
 */

/** All that the newsroom answers. */
export const EVERYTHING = 'newsroom';

/** Every answer that any article may change: which lists it stands in is not known from outside. */
export const LISTS = 'newsroom-lists';

export const articleKey = (documentId: string): string => `article-${documentId}`;

/** Beyond this many keys a CDN cuts the header off, and would then purge too little. */
const ARTICLES_AT_MOST = 50;

/** @param articles documentIds of the articles that alone can change the answer; null when any can. */
export function keysOfAnswer(articles: readonly string[] | null): string[] {
  if (articles === null || articles.length > ARTICLES_AT_MOST) return [EVERYTHING, LISTS];
  return [EVERYTHING, ...articles.map(articleKey)];
}

/** What a change of this article makes old: its own documents, those that point to it, and every list. */
export function keysOfChange({ documentId }: { documentId: string }): string[] {
  return [articleKey(documentId), LISTS];
}
