import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

import { ROOT, STRAPI } from './paths.mjs';

/** Starts the server, prints where things are once it answers, and ends as it ends. */
export async function serve() {
  const port = process.env.PORT || '1337';
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, [STRAPI, 'start'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV || 'production' },
  });
  const ended = new Promise((resolve) =>
    server.on('exit', (code, signal) => resolve(signal ? 130 : (code ?? 1))),
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

  if (await answers(address, ended)) console.log(whereThingsAre(address));
  process.exit(await ended);
}

async function answers(address, ended) {
  let over = false;
  ended.then(() => (over = true));
  while (!over) {
    const answer = await fetch(`${address}/_health`).catch(() => null);
    if (answer?.status === 204) return true;
    await wait(300);
  }
  return false;
}

function whereThingsAre(address) {
  return `
The newsroom is open.

  Admin      ${address}/admin
  API        ${address}/api/newsroom/articles
  RSS        ${address}/api/newsroom/feeds/rss.xml
  JSON Feed  ${address}/api/newsroom/feeds/feed.json

Import a story of your own:  npx --no newsroom import FILE --publish
`;
}
