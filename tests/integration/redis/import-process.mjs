// An import in a process of its own, to be killed or stopped: asked and told over IPC.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { createStrapi } = createRequire(join(APP, 'package.json'))('@strapi/strapi');

const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();

process.on('message', async ({ request, tellsAfter, stops }) => {
  let rows = 0;
  const told = (message) => new Promise((done) => process.send(message, done));
  try {
    const running = strapi.plugin('newsroom').service('imports').run(request);
    for (let next = await running.next(); ; next = await running.next()) {
      if (next.done) {
        await told({ counts: next.value.counts });
        break;
      }
      rows += 1;
      if (rows !== tellsAfter) continue;
      await told({ rows });
      // Between two transactions: one that is open would hold its locks as long as the database lets it.
      if (stops) process.kill(process.pid, 'SIGSTOP');
    }
  } catch ({ code, message }) {
    await told({ code, message });
  }
  await strapi.destroy();
  process.exit(0);
});
process.send({ isReady: true });
