/** One color for one outcome, in badges and charts alike; none says by its color alone. */
export const OUTCOME_COLORS = {
  create: { badge: 'success', bar: 'success500' },
  update: { badge: 'secondary', bar: 'secondary500' },
  unchanged: { badge: 'neutral', bar: 'neutral400' },
  duplicate: { badge: 'neutral', bar: 'neutral400' },
  conflict: { badge: 'warning', bar: 'warning500' },
  'needs review': { badge: 'warning', bar: 'warning500' },
  'gone at source': { badge: 'neutral', bar: 'neutral400' },
  skipped: { badge: 'neutral', bar: 'neutral400' },
  fail: { badge: 'danger', bar: 'danger500' },
} as const;

export type KnownOutcome = keyof typeof OUTCOME_COLORS;

export const OUTCOMES = Object.keys(OUTCOME_COLORS) as KnownOutcome[];

export function outcomeColor(outcome: string) {
  return OUTCOME_COLORS[outcome as KnownOutcome] ?? OUTCOME_COLORS.unchanged;
}
