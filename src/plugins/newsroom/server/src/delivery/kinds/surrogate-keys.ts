import type { MessageData } from '../outbox/message';

/**
 * The keys under which a cache keeps what a change of this article makes old: its own documents, and
 * every list, because which lists it stands in is not known from outside. The API sends the same keys
 * in `Surrogate-Key` and `Cache-Tag`.
 */
export function surrogateKeys({ documentId }: Pick<MessageData, 'documentId'>): string[] {
  return [`article-${documentId}`, 'newsroom-lists'];
}
