/**
 * How sure a rule is of one change. `certain`: no other reading is possible. `likely`: a careful
 * sub-editor would make the change, and might be wrong once in many. `open`: worth asking only.
 */
export const CONFIDENCES = ['open', 'likely', 'certain'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `run`: the change is made. `ask`: it is not, and the editor is asked. `off`: neither. */
export const VERDICTS = ['run', 'ask', 'off'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which changes are made, which only asked about, and what is done against single rules. */
export interface RuleProfile {
  /** Changes at least this sure are made; the others become queries. */
  runFrom: Confidence;
  /** Rules that always run, only ask, or stay silent, whatever their confidence. */
  rules: Readonly<Record<string, Verdict>>;
}

export const DEFAULT_PROFILE: RuleProfile = { runFrom: 'certain', rules: {} };

export function verdict(profile: RuleProfile, rule: string, confidence: Confidence): Verdict {
  const own = Object.hasOwn(profile.rules, rule) ? profile.rules[rule] : undefined;
  if (own !== undefined) return own;
  const sureEnough = CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(profile.runFrom);
  return sureEnough ? 'run' : 'ask';
}
