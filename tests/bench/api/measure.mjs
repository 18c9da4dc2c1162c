import { ask, cpuPerRequest } from './process.mjs';
import { PLAIN } from './plain-posts.mjs';

let warmedUp = new Set();

/** While many articles are written, an engine throws away what it had made of the reading code. */
export const coolDown = () => (warmedUp = new Set());

/** What Strapi does for a request is much code: its compiler is done with it after a thousand or two. */
async function warmUp(server, path) {
  const key = `${server.port} ${path}`;
  if (warmedUp.has(key)) return;
  warmedUp.add(key);
  await cpuPerRequest(server, path, { count: 2_000 });
}

/**
 * CPU time of one request in microseconds, the best of the rounds, the peers by turns with ours: warm,
 * as a 304, cold (from a server that keeps no answers); a bare Koa with the same bytes and headers; what Strapi makes of such a type itself.
 */
export async function measure({ app, cold, koa, path, plain = PLAIN.list, rounds }) {
  // Twice, and a moment for the second of the last change to pass.
  await ask(app.port, path);
  await new Promise((done) => setTimeout(done, 1_200));
  const { headers, body, status } = await ask(app.port, path);
  if (status !== 200) throw new Error(`${path}: ${status} ${body.toString().slice(0, 300)}`);
  const { date: _date, connection: _c, 'keep-alive': _k, ...sent } = headers;
  await koa.tell('answer', {
    path: path.split('?')[0],
    headers: sent,
    body: body.toString('base64'),
  });

  // A compiler that has not made up its mind yet is measured otherwise, and for the first path alone.
  const tag = { 'If-None-Match': headers.etag };
  await cpuPerRequest(koa, path, { count: 3_000 });
  await cpuPerRequest(app, path, { count: 3_000 });
  await cpuPerRequest(app, path, { count: 1_000, headers: tag, expect: 304 });
  await warmUp(cold, path);
  await warmUp(app, plain);

  const best = { warm: Infinity, fresh: Infinity, koa: Infinity, cold: Infinity, plain: Infinity };
  const note = (key, value) => (best[key] = Math.min(best[key], value));
  for (let round = 0; round < rounds; round += 1) {
    // Often and briefly by turns: what disturbs one of them disturbs the others, too.
    for (let turn = 0; turn < 4; turn += 1) {
      note('warm', await cpuPerRequest(app, path, { count: 700 }));
      note('koa', await cpuPerRequest(koa, path, { count: 700 }));
      note('fresh', await cpuPerRequest(app, path, { count: 700, headers: tag, expect: 304 }));
      note('cold', await cpuPerRequest(cold, path, { count: 40 }));
      note('plain', await cpuPerRequest(app, plain, { count: 40 }));
    }
  }
  return { ...best, bytes: body.length };
}
