import type { Query } from '../../model';
import { wordsAround } from '../query/words-around';
import type { LineRule } from '../repair/rule';
import { DEFAULT_PROFILE, verdict, type RuleProfile } from './profile';
import { cleanRule } from './table';

/** A text in which a rule may only ask; null for what stands outside the body. */
interface AskedText {
  text: string;
  paragraph: number | null;
}

/** What the rules for single lines would have changed, where the profile has them ask. */
export function lineRuleQueries(
  rules: readonly LineRule[],
  profile: RuleProfile,
  texts: readonly AskedText[],
): Query[] {
  if (profile === DEFAULT_PROFILE) return [];
  const asking = rules.filter(({ name }) => verdict(profile, name, 'certain') === 'ask');
  return asking.flatMap(({ name, find }) =>
    texts.flatMap(({ text, paragraph }) =>
      find(text).flatMap(({ at, before, after }) =>
        before === after
          ? []
          : [
              {
                rule: name,
                message: `${cleanRule(name)?.about ?? ''} Shall that be done here?`,
                quote: wordsAround(text, at, at + before.length),
                paragraph,
              },
            ],
      ),
    ),
  );
}
