import type { ChannelArticle } from './channel-article';

/**
 * The identifier of an article in every feed. Of the document and its locale and of nothing that an
 * editor can change, so that no reader's feed shows a story twice.
 */
export function articleUrn({
  documentId,
  locale,
}: Pick<ChannelArticle, 'documentId' | 'locale'>): string {
  return `urn:newsroom:${encodeURIComponent(documentId)}:${encodeURIComponent(locale)}`;
}
