// An import on a database that an app has set up, killed at a point of it: only the database and its
// metadata are opened, not all of Strapi. Called with one JSON argument; prints what it did as JSON.
import { createRequire } from 'node:module';

import { bareStrapi } from './bare-strapi.mjs';
import { KillPoints } from './kill-points.mjs';

const require = createRequire(import.meta.url);

/** `kill`: at which point; none for never. `choices`: those of the import that are not the usual ones. */
const { kill, sources, run, resume, chunk, choices, ...app } = JSON.parse(process.argv[2]);

const points = new KillPoints(kill);
const strapi = await bareStrapi({ ...app, points });
const plugin = require('../../../src/plugins/newsroom/dist/server/index.js');
const imports = (plugin.default ?? plugin).services.imports({ strapi });
const running = resume
  ? imports.resume({ run, chunk })
  : imports.run({ sources, chunk, choices: { ...usual(run), ...choices } });
for (let next = await running.next(); ; next = await running.next()) {
  if (!next.done) continue;
  const { counts, media } = next.value;
  process.stdout.write(JSON.stringify({ points: points.counts, counts, media }));
  break;
}
await strapi.db.destroy();

function usual(name) {
  return {
    format: null,
    namespace: null,
    isDryRun: false,
    publish: true,
    defaultAuthor: null,
    timezone: 'UTC',
    name,
    writer: 'sets',
  };
}
