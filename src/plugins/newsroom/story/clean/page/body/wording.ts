import { furnitureOf, isRelatedLabel, type Furniture } from '../../boilerplate';
import { isDateLine } from '../../dates';
import { parseByline, parseCreditLine } from '../../people';
import { isCaption } from '../../structure/caption';
import type { ScoredPassage } from './score';

/** What a line says it is: the copy desk's own knowledge of wordings, as it knows them in plain text. */
export interface Wording {
  furniture: Furniture | null;
  kind: 'caption' | 'date' | 'byline' | 'credit' | 'related-label' | null;
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST = 80;
const LONGEST_BYLINE = 25;
/** Below this a passage is left out whatever it says. */
const HOPELESS = -3;
const LABEL = /^[^:]{2,40}:(?=\s)/u;
const DIGIT = /\d/;

/** Asked for on demand: telling a line's wording costs more than all else that is known of it. */
export class Wordings {
  private readonly known: Wording[] = [];

  constructor(private readonly passages: readonly ScoredPassage[]) {}

  at(index: number): Wording {
    return (this.known[index] ??= wordingOf(this.passages[index]!));
  }
}

function wordingOf({ passage, own }: ScoredPassage): Wording {
  const { text, words, kind } = passage;
  if (words > LONGEST) return { furniture: null, kind: null };
  const furniture = furnitureOf(text, words);
  const isOpen = furniture === null && own > HOPELESS && kind !== 'table-row';
  return { furniture, kind: isOpen ? kindOf(text, words) : null };
}

function kindOf(text: string, words: number): Wording['kind'] {
  const label = LABEL.exec(text)?.[0].slice(0, -1);
  if (label !== undefined && isRelatedLabel(label)) return 'related-label';
  if (isCaption(text, words)) return 'caption';
  if (words <= LONGEST_BYLINE) {
    if (DIGIT.test(text) && isDateLine(text)) return 'date';
    if (parseByline(text)) return 'byline';
  }
  return parseCreditLine(text) ? 'credit' : null;
}
