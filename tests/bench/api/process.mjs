import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';

/** A server in a process of its own: asked over HTTP, told over IPC. */
export async function startProcess(script, env = {}) {
  const child = fork(script, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map();
  let last = 0;
  const port = await new Promise((done, fail) => {
    child.on('exit', (code) => fail(new Error(`${script} ended with ${code}`)));
    child.on('message', (message) => {
      if (message.port) done(message.port);
      else waiting.get(message.id)?.(message.result);
    });
  });
  const tell = (order, argument) =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      child.send({ id: last, order, argument });
    });
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.send({ order: 'stop' });
    await ended;
  };
  return { port, tell, stop };
}

const agent = new Agent({ keepAlive: true, maxSockets: 10 });

export function ask(port, path, headers = {}) {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', (error) => {
      // The server closes idle connections, and one may be taken in that very moment.
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        ask(port, path, headers).then(done, fail);
      else fail(error);
    });
    sent.end();
  });
}

/**
 * CPU time of the server, and of the database's processes that work for it, for one request, in
 * microseconds, over `count` requests by ten callers. CPU time and not the clock: a machine that does
 * something else besides makes little difference to it.
 */
export async function cpuPerRequest(server, path, { count, headers = {}, expect = 200 }) {
  const before = await server.tell('cpu');
  let sent = 0;
  const caller = async () => {
    while (sent < count) {
      sent += 1;
      const { status } = await ask(server.port, path, headers);
      if (status !== expect) throw new Error(`${path}: expected ${expect}, got ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, caller));
  const after = await server.tell('cpu');
  return (spent(after) - spent(before, after)) / count;
}

/** @param others only what processes spent that are among these, too: one may have ended meanwhile. */
function spent({ own, backends }, others = { backends }) {
  return Object.entries(backends)
    .filter(([pid]) => pid in others.backends)
    .reduce((sum, [, microseconds]) => sum + microseconds, own);
}
