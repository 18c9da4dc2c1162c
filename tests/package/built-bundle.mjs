// Jest transforms the packages that ship ES modules only; users' Node does not. So the built
// bundles are loaded here by plain Node, and one story goes through them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const story = require('strapi-plugin-newsroom/story');
const server = require('strapi-plugin-newsroom/strapi-server');
const command = require('strapi-plugin-newsroom/cli');

assert.equal(typeof (server.default ?? server).register, 'function');
assert.equal(typeof command.main, 'function');

const sample = new URL('../../src/plugins/newsroom/samples/harbour-bridge.txt', import.meta.url);
const bytes = readFileSync(sample);
const hints = { name: 'harbour-bridge.txt', namespace: null, language: null };
async function* chunks() {
  yield bytes;
}
const posts = [];
for await (const record of story.readPlainText(chunks(), hints)) {
  if (record.kind === 'post') posts.push(record);
}
assert.equal(posts.length, 1, 'the sample file holds one story');
const cleaned = story.clean(posts[0]);
assert.ok(cleaned.headline, 'the sample story has a headline');
assert.ok(cleaned.body.length > 3, 'the sample story has a body');
const thread = new Worker(require.resolve('strapi-plugin-newsroom/cleaning'));
const rules = { namespace: null, rules: null, profiles: new Map() };
const read = { kind: 'post', source: 'harbour-bridge.txt', post: posts[0], alone: true };
thread.postMessage({ posts: [read], rules });
const [[inThread]] = await once(thread, 'message');
assert.deepEqual(inThread.story.body, cleaned.body);
await thread.terminate();
console.log('the built bundles load under plain Node and clean the sample story');
