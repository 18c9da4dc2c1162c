/** One color for one outcome, in badges and charts alike; none says by its color alone. */
export const OUTCOME_COLORS = {
  create: { tone: 'success', bar: 'success500' },
  update: { tone: 'secondary', bar: 'secondary500' },
  unchanged: { tone: 'neutral', bar: 'neutral400' },
  duplicate: { tone: 'neutral', bar: 'neutral400' },
  conflict: { tone: 'warning', bar: 'warning500' },
  'needs review': { tone: 'warning', bar: 'warning500' },
  'gone at source': { tone: 'neutral', bar: 'neutral400' },
  skipped: { tone: 'neutral', bar: 'neutral400' },
  fail: { tone: 'danger', bar: 'danger500' },
} as const;

export type KnownOutcome = keyof typeof OUTCOME_COLORS;

export const OUTCOMES = Object.keys(OUTCOME_COLORS) as KnownOutcome[];

export function outcomeColor(outcome: string) {
  return OUTCOME_COLORS[outcome as KnownOutcome] ?? OUTCOME_COLORS.unchanged;
}
