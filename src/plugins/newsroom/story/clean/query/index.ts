/**
 * Queries: what the copy desk sees and must not mend by itself. A new one is one file and one line
 * in the table.
 */
import type { Query } from '../../model';
import type { Prose } from '../repair/prose/prose';
import { verdict, type RuleProfile } from '../rules/profile';
import type { Paragraph } from '../repair/rule';
import { backToBackQuotations } from './back-to-back-quotations';
import { missingWords } from './missing-words';
import { repeatedPassage } from './repeated-passage';
import type { Place, QueryRule } from './rule';
import { sentenceWithoutVerb } from './sentence-without-verb';
import { twoSpellings } from './two-spellings';
import { unbalancedQuotation } from './unbalanced-quotation';
import { wordsAround } from './words-around';

export const QUERY_RULES: readonly QueryRule[] = [
  unbalancedQuotation,
  backToBackQuotations,
  sentenceWithoutVerb,
  missingWords,
  repeatedPassage,
  twoSpellings,
];

/** Nobody reads more of one kind; a text with more than this is broken in one way throughout. */
const MOST_OF_A_RULE = 25;

/** What an editor should look at, rule by rule. */
export function raiseQueries(
  paragraphs: readonly Paragraph[],
  prose: Prose,
  profile: RuleProfile,
): Query[] {
  return QUERY_RULES.flatMap(({ name, languages, message, find }) => {
    if (verdict(profile, name, 'open') === 'off') return [];
    if (languages !== null && !languages.includes(prose.language ?? '')) return [];
    return find(paragraphs, prose)
      .slice(0, MOST_OF_A_RULE)
      .map((place) => ({
        rule: name,
        message: place.message ?? message,
        quote: quoteAt(paragraphs[place.paragraph]?.text ?? '', place),
        paragraph: place.paragraph,
      }));
  });
}

function quoteAt(text: string, { from, to, isWhole }: Place): string {
  return isWhole ? text.slice(from, to) : wordsAround(text, from, to);
}
