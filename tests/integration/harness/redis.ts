import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

import { answers } from './databases';

const PORT = 6379;

/** Whether Redis answers on this machine; a line on standard error says when not. */
export function redisIsHere(): boolean {
  if (answers(PORT)) return true;
  process.stderr.write(`skipped: no Redis answers on 127.0.0.1:${PORT}\n`);
  return false;
}

/** A way to Redis that a test can cut, as a network does: Redis itself goes on, for others and for us. */
export interface RedisLine {
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

export async function redisLine(): Promise<RedisLine> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(PORT, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  return { url: `redis://127.0.0.1:${port}`, cut, mend: () => listen(port), stop: cut };
}
