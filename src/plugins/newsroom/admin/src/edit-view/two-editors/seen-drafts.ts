import { useSyncExternalStore } from 'react';

/** A draft that was opened in a form, by article and locale. */
export interface DraftKey {
  documentId: string;
  /** null for the site's own. */
  locale: string | null;
}

interface SeenDraft {
  /** When the draft was last saved that the form began with. */
  savedAt: string;
  /** How many saves were refused because somebody else had saved. */
  refusals: number;
  /** How often this editor has changed the draft past the form: a correction moves its date. */
  ownChanges: number;
}

/**
 * What the forms that are open began with. Requests of the Content Manager are made outside of any
 * component, so this stands outside of React, too.
 */
const seen = new Map<string, SeenDraft>();
const listeners = new Set<() => void>();

const keyOf = ({ documentId, locale }: DraftKey) => `${documentId} ${locale ?? ''}`;

export const seenDraft = (key: DraftKey): SeenDraft | null => seen.get(keyOf(key)) ?? null;

export function rememberDraft(key: DraftKey, savedAt: string): void {
  const before = seenDraft(key);
  if (before?.savedAt === savedAt) return;
  put(key, { refusals: 0, ownChanges: 0, ...before, savedAt });
}

export function countRefusal(key: DraftKey): void {
  const before = seenDraft(key);
  if (before) put(key, { ...before, refusals: before.refusals + 1 });
}

export function countOwnChange(key: DraftKey): void {
  const before = seenDraft(key);
  if (before) put(key, { ...before, ownChanges: before.ownChanges + 1 });
}

export function useSeenDraft(key: DraftKey): SeenDraft | null {
  return useSyncExternalStore(subscribe, () => seenDraft(key));
}

function put(key: DraftKey, draft: SeenDraft): void {
  seen.set(keyOf(key), draft);
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
