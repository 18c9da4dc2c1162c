import type { Tone } from '../../components/tone';

const TONES: Readonly<Record<string, Tone>> = {
  planned: 'neutral',
  running: 'secondary',
  interrupted: 'warning',
  done: 'success',
  failed: 'danger',
  undone: 'neutral',
};

export const runTone = (state: string): Tone => TONES[state] ?? 'warning';
