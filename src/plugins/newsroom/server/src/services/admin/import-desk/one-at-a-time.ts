import { NewsroomError } from '../../../../../story/errors';

/** Whether this server is at an import, an undo or the like. */
let isTaken = false;

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
