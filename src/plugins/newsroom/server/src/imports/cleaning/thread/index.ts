import { parentPort } from 'node:worker_threads';

import { cleanHere } from '../clean-here';
import type { CleaningTask } from '../clean-post';

/** A bundle of its own: what a thread loads is the copy desk alone, not all of the server. */
parentPort?.on('message', (task: CleaningTask) => {
  void cleanHere(task).then((cleaned) => parentPort!.postMessage(cleaned));
});
