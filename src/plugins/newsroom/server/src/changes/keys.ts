import { KEYED_KINDS, keysOfChange } from '../surrogate-keys';
import type { Keyed } from '../surrogate-keys';

import type { Change } from './change';

const KINDS: readonly string[] = KEYED_KINDS;

/** Whether a change names what it is about. */
export const isKeyed = (change: Change): change is Change & Keyed =>
  change.documentId !== null && KINDS.includes(change.kind);

/** The keys that changes end; null when anything may have changed. */
export function keysOfChanges(changes: readonly Change[] | null): string[] | null {
  if (changes === null || !changes.every(isKeyed)) return null;
  return [...new Set(changes.flatMap(keysOfChange))];
}

/** Whether what every node has in memory may be old: settings, roles, locales. */
export const concernsSettings = (changes: readonly Change[] | null): boolean =>
  changes === null || changes.some(({ kind }) => kind === 'settings');
