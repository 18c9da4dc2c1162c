import { EXIT } from '../exit-codes';

/**
 * Aborted at the first interrupt, so that a run can end behind the story it is at; a second one
 * ends the process. Call it behind `createStrapi`, whose own listeners would end with 0.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(name);
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXIT.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}

/**
 * For a command that leaves nothing half-done. Not `once`: while the process ends, a second interrupt
 * would kill it by the signal, without our exit code.
 */
export function endWhenInterrupted(): void {
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
}
