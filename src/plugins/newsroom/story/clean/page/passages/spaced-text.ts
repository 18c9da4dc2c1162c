import { foldSpace } from '../tree/element';
import type { Passage } from './passage';

/** The text with a space between any two elements: "Ann Lee" and a date often touch in the source. */
export function spacedText({ runs }: Passage): string {
  return foldSpace(runs.map(({ text }) => text).join(' '));
}
