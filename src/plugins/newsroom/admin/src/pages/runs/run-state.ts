const VARIANTS = {
  planned: 'neutral',
  running: 'secondary',
  interrupted: 'warning',
  done: 'success',
  failed: 'danger',
  undone: 'neutral',
} as const;

export function runState(state: string) {
  return VARIANTS[state as keyof typeof VARIANTS] ?? 'warning';
}
