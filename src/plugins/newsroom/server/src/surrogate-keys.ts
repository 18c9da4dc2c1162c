/**
 * The names under which a cache in front of the newsroom keeps an answer: the API sends them in
 * `Surrogate-Key` (Fastly) and `Cache-Tag` (Cloudflare, Akamai), receivers of the kind `purge` end them.
 * What this process and Redis keep ends by the same names.
 */

/** All that the newsroom answers. */
export const EVERYTHING = 'newsroom';

/** Every answer that any article may change: which lists it stands in is not known from outside. */
export const LISTS = 'newsroom-lists';

/** Answers with the address of another article, in which the slug of its section may stand. */
export const SECTIONS = 'newsroom-sections';

/** What an answer can be kept and ended by. */
export const KEYED_KINDS = ['article', 'author', 'contributor', 'section', 'tag'] as const;

export type KeyedKind = (typeof KEYED_KINDS)[number];

export interface Keyed {
  kind: KeyedKind;
  documentId: string;
}

export const keyOf = ({ kind, documentId }: Keyed): string => `${kind}-${documentId}`;

/** Beyond this many keys a CDN cuts the header off, and would then purge too little. */
const KEYS_AT_MOST = 50;

/** @param shows keys of what alone can change the answer; null when any article can. */
export function keysOfAnswer(shows: readonly string[] | null): string[] {
  if (shows === null || shows.length > KEYS_AT_MOST) return [EVERYTHING, LISTS];
  return [EVERYTHING, ...new Set(shows)];
}

/** What a change makes old: its own documents, those that show it, and every list. */
export function keysOfChange({ kind, documentId }: Keyed): string[] {
  const keys = [keyOf({ kind, documentId }), LISTS];
  return kind === 'section' ? [...keys, SECTIONS] : keys;
}
