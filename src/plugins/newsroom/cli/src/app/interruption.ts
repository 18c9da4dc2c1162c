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
