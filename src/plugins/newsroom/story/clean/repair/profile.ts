/**
 * How sure a rule is of one change. `certain`: no other reading is possible. `likely`: a careful
 * sub-editor would make the change, and might be wrong once in many. `open`: worth asking only.
 */
export const CONFIDENCES = ['open', 'likely', 'certain'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export type Verdict = 'run' | 'ask' | 'off';

/** Which changes are made, which only asked about, and what is done against single rules. */
export interface Profile {
  /** Changes at least this sure are made; the others become queries. */
  runFrom: Confidence;
  /** Rules that always run, only ask, or stay silent, whatever their confidence. */
  rules: Readonly<Record<string, Verdict>>;
}

export const DEFAULT_PROFILE: Profile = { runFrom: 'certain', rules: {} };

export function verdict(profile: Profile, rule: string, confidence: Confidence): Verdict {
  const own = profile.rules[rule];
  if (own !== undefined) return own;
  const sureEnough = CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(profile.runFrom);
  return sureEnough ? 'run' : 'ask';
}
