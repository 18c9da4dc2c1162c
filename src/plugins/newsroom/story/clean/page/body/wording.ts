import { furnitureOf, isRelatedLabel, type Furniture } from '../../boilerplate';
import { isOfSite, type SiteProfile } from '../../site';
import { OF_SITE } from '../../site/furniture-on-site';
import { isDateLine } from '../../dates';
import { parseByline, parseCreditLine } from '../../people';
import { isCaption } from '../../structure/caption';
import type { ScoredPassage } from './scored-passage';

/** What a line says it is: the copy desk's own knowledge of wordings, as it knows them in plain text. */
export interface Wording {
  furniture: Furniture | null;
  kind: 'caption' | 'date' | 'byline' | 'credit' | 'related-label' | null;
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST = 80;
const LONGEST_BYLINE = 25;
/** Below this a line that is all link is left out whatever it says. */
const HOPELESS = -3;
/** Above this a passage of some length is prose, whatever it begins with. */
const PLAIN = 2.5;
const NOTHING_SAID: Wording = { furniture: null, kind: null };
const LABEL = /^[^:]{2,40}:(?=\s)/u;
const LONGEST_LABEL = 8;
/* Without one of these a line is no caption, or no credit: a cheap look before an expensive one. */
const CAPTION_SIGN =
  /[:/|©()[\]]|\b(?:by|via|courtesy|getty|reuters|afp|epa|ap|photo|image|picture|foto|bild)\b/i;
const CREDIT_SIGN =
  /report|contribut|edit|writ|compil|files|input|agenc|r[eé]dac|redak|beri|recherch|informa|colabor|servizio|تقرير|تغطية|كتابة|إعداد/i;
const DIGIT = /\d/;

/** Asked for on demand: telling a line's wording costs more than all else that is known of it. */
export class Wordings {
  private readonly known: Wording[] = [];

  constructor(
    private readonly passages: readonly ScoredPassage[],
    private readonly profile: SiteProfile | null,
  ) {}

  at(index: number): Wording {
    return (this.known[index] ??= wordingOf(this.passages[index]!, this.profile));
  }
}

function wordingOf({ passage, own }: ScoredPassage, profile: SiteProfile | null): Wording {
  const { text, words, kind, linked } = passage;
  if (profile !== null && isOfSite(text, profile)) return { furniture: OF_SITE, kind: null };
  if (words > LONGEST) return NOTHING_SAID;
  if (own > PLAIN && words > LONGEST_LABEL) {
    return isCredit(text) ? { furniture: null, kind: 'credit' } : NOTHING_SAID;
  }
  // A link of a menu: left out for what it is, and never the label of what follows.
  if (own < HOPELESS && linked > text.length * 0.9) return NOTHING_SAID;
  const furniture = furnitureOf(text, words);
  const isOpen = furniture === null && kind !== 'table-row';
  return { furniture, kind: isOpen ? kindOf(text, words) : null };
}

function kindOf(text: string, words: number): Wording['kind'] {
  const label = LABEL.exec(text)?.[0].slice(0, -1);
  if (label !== undefined && isRelatedLabel(label)) return 'related-label';
  if (CAPTION_SIGN.test(text) && isCaption(text, words)) return 'caption';
  if (words <= LONGEST_BYLINE) {
    if (DIGIT.test(text) && isDateLine(text)) return 'date';
    if (parseByline(text)) return 'byline';
  }
  return isCredit(text) ? 'credit' : null;
}

const isCredit = (text: string): boolean =>
  CREDIT_SIGN.test(text) && parseCreditLine(text) !== null;
