/** Which setting the server refused, and what it expected there; null when it refused none. */
export interface Refusal {
  setting: string;
  expected: string;
}

export function refusalOf(error: unknown): Refusal | null {
  const { details } = (error ?? {}) as { details?: Record<string, unknown> | null };
  const { setting, field, expected } = details ?? {};
  const name = setting ?? field;
  if (typeof name !== 'string' || typeof expected !== 'string') return null;
  return { setting: name, expected };
}
