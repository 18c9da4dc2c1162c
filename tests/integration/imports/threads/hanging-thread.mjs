// Takes what it is given, and never answers.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => {
  for (;;);
});
