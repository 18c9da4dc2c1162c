// One pass over one file, in a process of its own: node worker.mjs saxes|newsroom FILE ROUNDS
// Prints {cpu, memory, items}: the median in milliseconds, megabytes at the peak, what was read.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';

const [name, path, rounds] = process.argv.slice(2);
const require = createRequire(import.meta.url);

/** A strict parser that does nothing with what it finds: the least that any reader needs. */
async function bareSaxes() {
  const { SaxesParser } = require('saxes');
  const parser = new SaxesParser();
  let items = 0;
  parser.on('opentag', () => {});
  parser.on('text', () => {});
  parser.on('cdata', () => {});
  parser.on('closetag', (tag) => {
    if (tag.name === 'item') items += 1;
  });
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) parser.write(chunk);
  parser.close();
  return items;
}

async function newsroom() {
  const { READERS } = require(process.env.NEWSROOM_STORY);
  let items = 0;
  const hints = { name: path, namespace: null, language: null };
  for await (const record of READERS.wxr.read(createReadStream(path), hints)) {
    if (record.kind === 'post') items += 1;
  }
  return items;
}

const run = { saxes: bareSaxes, newsroom }[name];
const times = [];
let items = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const before = process.cpuUsage();
  items = await run();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
}
const cpu = times.sort((one, other) => one - other)[times.length >> 1];
process.stdout.write(JSON.stringify({ cpu, memory: process.resourceUsage().maxRSS / 1024, items }));
