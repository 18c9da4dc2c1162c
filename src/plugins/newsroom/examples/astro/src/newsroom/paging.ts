import type { ListMeta } from 'newsroom-client';

/** Stories on one page of a list. */
export const SIZE = 10;

/** Where an address goes on in a list: behind a story, whatever comes before it meanwhile. */
export function pageAsked({ searchParams }: URL): { cursor?: string; limit: number } {
  const cursor = searchParams.get('after');
  return cursor ? { cursor, limit: SIZE } : { limit: SIZE };
}

/** Address of the page after this one; null after the last. */
export function linkTo(url: URL, { cursors }: ListMeta): string | null {
  return cursors?.next ? `${url.pathname}?after=${encodeURIComponent(cursors.next)}` : null;
}
