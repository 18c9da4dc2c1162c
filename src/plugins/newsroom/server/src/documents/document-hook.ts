import type { Core } from '@strapi/strapi';

export type DocumentAction =
  'create' | 'update' | 'clone' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';

export type DocumentData = Record<string, unknown>;

/** What a caller hands to the Document Service; only what the hooks look at is named. */
export interface DocumentParams {
  documentId?: string;
  /** Nothing means the default locale only; `*` and lists reach several. */
  locale?: string | string[] | null;
  status?: 'draft' | 'published';
  data?: DocumentData;
  fields?: unknown;
  populate?: unknown;
  [other: string]: unknown;
}

/**
 * What of a call says how its result is read, for a hook that reads the result itself. Typed so that
 * it fits the Document Service, which checks it against types that only an app has.
 */
export function readingOf({ fields, populate }: DocumentParams) {
  return { fields, populate } as { fields: never; populate: never };
}

export interface DocumentCall {
  readonly strapi: Core.Strapi;
  readonly uid: string;
  readonly action: DocumentAction;
  /** Read again by Strapi when the hook calls `next()`: replace it to change what is written. */
  params: DocumentParams;
}

/** The rest of the call; resolves to what Strapi's own action returns. Call it once. */
export type Next = () => Promise<unknown>;

export type DocumentHook = (call: DocumentCall, next: Next) => Promise<unknown>;

export type HooksOfType = Partial<Record<DocumentAction, DocumentHook>>;

/** What clone, publish, unpublish, discardDraft and delete return. */
export interface ManyEntries<Entry = { id: number; documentId: string; locale: string }> {
  documentId: string;
  entries: Entry[];
}
