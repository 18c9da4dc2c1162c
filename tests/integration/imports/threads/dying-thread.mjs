// Dies of the second task that it is given.
import { parentPort } from 'node:worker_threads';

let tasks = 0;
parentPort.on('message', ({ posts }) => {
  tasks += 1;
  if (tasks > 1) throw new Error('died on purpose');
  parentPort.postMessage(posts.map(({ source }) => ({ kind: 'failed', code: source })));
});
