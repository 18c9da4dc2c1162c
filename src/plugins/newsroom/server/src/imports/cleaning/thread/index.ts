import { parentPort, workerData } from 'node:worker_threads';

import { BUILD } from '../build';
import { cleanHere } from '../clean-here';
import type { CleaningTask } from '../clean-post';

// The plugin was built anew under a server that goes on: what it gives to threads it then cleans itself.
if (workerData != null && workerData !== BUILD) process.exit();

/** A bundle of its own: what a thread loads is the copy desk alone, not all of the server. */
parentPort?.on('message', (task: CleaningTask) => {
  void cleanHere(task).then((cleaned) => parentPort!.postMessage(cleaned));
});
