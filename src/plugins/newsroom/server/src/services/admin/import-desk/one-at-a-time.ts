import { NewsroomError } from '../../../../../story/errors';
import { HAND_ON } from '../../../imports/import-request';

/** Whether this server is at an import, an undo or the like. */
let isTaken = false;

/** What goes on in the background, with what ends it. */
const works = new Map<Promise<void>, AbortController>();

/** Remembers work that nobody waits for, until it has ended. */
export function remember(work: Promise<void>, stop: AbortController): void {
  works.set(work, stop);
  void work.finally(() => works.delete(work));
}

/**
 * Ends what goes on, after the stories that it is at, and waits for that: a server that stops closes its
 * database, and what was cut off there could not say how far it had come.
 */
export async function stopWorks(): Promise<void> {
  for (const stop of works.values()) stop.abort(HAND_ON);
  await Promise.allSettled(works.keys());
}

/**
 * The turn to write stories in bulk, until the function that is given back is called. One at a time:
 * two imports would match the same people twice, and an undo would take away whom the other needs.
 *
 * @throws NEWSROOM_JOB_RUNNING
 */
export function takeTurn(): () => void {
  if (isTaken) throw new NewsroomError('NEWSROOM_JOB_RUNNING');
  isTaken = true;
  return () => {
    isTaken = false;
  };
}
