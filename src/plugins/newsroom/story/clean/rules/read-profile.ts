import { NewsroomError } from '../../errors';
import { CONFIDENCES, VERDICTS, type Confidence, type RuleProfile, type Verdict } from './profile';
import { cleanRule } from './table';

const isOneOf = <Value extends string>(known: readonly Value[], value: unknown): value is Value =>
  (known as readonly unknown[]).includes(value);

/**
 * A profile out of what somebody wrote: `{"runFrom": "likely", "rules": {"typed-dash": "ask"}}`,
 * either of them left out. Throws NEWSROOM_RULE_PROFILE_INVALID: a name that is spelled wrong would
 * change nothing, and nobody would notice.
 */
export function readRuleProfile(given: unknown): RuleProfile {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalid('an object', 'something else');
  }
  const { runFrom = 'certain', rules = {}, ...rest } = given as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw invalid('“runFrom” and “rules”', `“${unknown}”`);
  if (!isOneOf<Confidence>(CONFIDENCES, runFrom)) {
    throw invalid(`${CONFIDENCES.join(', ')} for “runFrom”`, String(runFrom));
  }
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) {
    throw invalid('an object of rules and verdicts', 'something else');
  }
  const verdicts = Object.entries(rules).map(([name, verdict]): [string, Verdict] => {
    if (cleanRule(name) === null) throw invalid('a rule of `newsroom rules`', `“${name}”`);
    if (!isOneOf<Verdict>(VERDICTS, verdict)) {
      throw invalid(`${VERDICTS.join(', ')} for “${name}”`, String(verdict));
    }
    return [name, verdict];
  });
  return { runFrom, rules: Object.fromEntries(verdicts) };
}

function invalid(expected: string, got: string): NewsroomError {
  return new NewsroomError('NEWSROOM_RULE_PROFILE_INVALID', { expected, got: got.slice(0, 80) });
}
