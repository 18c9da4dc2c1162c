// Takes what it is given, and never answers.
const { parentPort } = require('node:worker_threads');

parentPort.on('message', () => {
  for (;;);
});
