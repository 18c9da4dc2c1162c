import { matchesOf } from '../language/matches';
import { endsAbbreviation } from './prose/abbreviations';
import { ANY_KIND, type Finding, type ParagraphRule } from './rule';
import { pattern } from '../language/pattern';

/** A mark that hugs the word before it, set off by blanks instead. */
const LOOSE = pattern(
  'gu',
)`[ \u00a0]{1,4}(?<=[\p{L}\p{N})\]”’"'»%][ \u00a0]{1,4})([,.;:!?])(?=[\s”’"»)]|$)`;
/** French sets these off with a (thin) space, and Canadian French only the colon. */
const SET_OFF_IN_FRENCH = /[;:!?]/;

/** "on Friday ." and "however , they": the blank before the mark goes. */
export const spaceBeforePunctuation: ParagraphRule = {
  name: 'space-before-punctuation',
  question: 'A space stands before a punctuation mark. Is that meant?',
  kinds: ANY_KIND,
  find(text, { language }) {
    const findings: Finding[] = [];
    for (const match of matchesOf(text, LOOSE)) {
      const mark = match[1] ?? '';
      // Where the language is unknown it may be French.
      if (SET_OFF_IN_FRENCH.test(mark) && (language === null || language === 'fr')) continue;
      findings.push({
        at: match.index,
        before: match[0],
        after: mark,
        confidence: 'certain',
      });
    }
    return findings;
  },
};

const DOUBLED = pattern(
  'gu',
)`(?:,(?<=[\p{L}\p{N})”"],)(?: ?,){1,3}|\.(?<=[\p{L}\p{N})”"]\.) ?\.)(?=\s[\p{L}“"]|$)`;

/** Two commas, or two full stops that are no ellipsis. */
export const doubledPunctuation: ParagraphRule = {
  name: 'doubled-punctuation',
  question: 'A punctuation mark stands twice. Is that meant?',
  kinds: ANY_KIND,
  find(text) {
    return matchesOf(text, DOUBLED).map((match) => ({
      at: match.index,
      before: match[0],
      after: match[0].slice(0, 1),
      confidence: goesOn(text, match.index + match[0].length, match[0]) ? 'likely' : 'certain',
    }));
  },
};

/** Two stops with a sentence going on behind them may be an ellipsis typed short. */
function goesOn(text: string, end: number, mark: string): boolean {
  return (
    mark.startsWith('.') &&
    !endsAbbreviation(text, end - mark.length) &&
    /^\s\p{Ll}/u.test(text.slice(end, end + 3))
  );
}
