import { furnitureOf, isRelatedLabel, type Furniture } from '../../boilerplate';
import { isDateLine } from '../../dates';
import { parseByline, parseCreditLine } from '../../people';
import { isCaption } from '../../structure/caption';
import type { Passage } from '../passages/passage';

/** What a line says it is: the copy desk's own knowledge of wordings, as it knows them in plain text. */
export interface Wording {
  furniture: Furniture | null;
  kind: 'caption' | 'date' | 'byline' | 'credit' | 'related-label' | null;
}

const SILENT: Wording = { furniture: null, kind: null };
/** Longer lines are prose, whatever they begin with. */
const LONGEST = 80;
const LONGEST_BYLINE = 25;
const LABEL = /^[^:]{2,40}:(?=\s)/u;

export function wordingOf({ text, words, kind }: Passage): Wording {
  if (words === 0 || words > LONGEST) return SILENT;
  return {
    furniture: furnitureOf(text, words),
    kind: kind === 'table-row' ? null : kindOf(text, words),
  };
}

function kindOf(text: string, words: number): Wording['kind'] {
  const label = LABEL.exec(text)?.[0].slice(0, -1);
  if (label !== undefined && isRelatedLabel(label)) return 'related-label';
  if (isCaption(text, words)) return 'caption';
  if (words > LONGEST_BYLINE) return parseCreditLine(text) ? 'credit' : null;
  if (isDateLine(text)) return 'date';
  if (parseByline(text)) return 'byline';
  return parseCreditLine(text) ? 'credit' : null;
}
