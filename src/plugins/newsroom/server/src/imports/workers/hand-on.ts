import { HAND_ON } from '../import-request';

/** Ends a run for another process to go on with. */
export interface HandingOn {
  signal: AbortSignal;
  /** Stops listening: the process outlives the run. */
  end: () => void;
}

/** Hands on once this process is told to stop; at once where it was told while the run was taken. */
export function handOnAt(stop: AbortSignal): HandingOn {
  const ending = new AbortController();
  const handOn = () => ending.abort(HAND_ON);
  // One that is aborted already tells its listeners nothing.
  if (stop.aborted) handOn();
  else stop.addEventListener('abort', handOn, { once: true });
  return { signal: ending.signal, end: () => stop.removeEventListener('abort', handOn) };
}
