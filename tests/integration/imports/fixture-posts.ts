import { join } from 'node:path';

import type { CleaningTask } from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-post';
import { findInputs } from '../../../src/plugins/newsroom/server/src/imports/read/find-inputs';
import { readInputs } from '../../../src/plugins/newsroom/server/src/imports/read/read-stories';
import type { PostRead } from '../../../src/plugins/newsroom/server/src/imports/read/read-stories';

const FIXTURES = ['clean', 'read'].map((name) => join(__dirname, '../../fixtures', name));

/** Every post of the fixtures: all formats, good ones and hostile ones; and one that nobody can clean. */
export async function fixtureTasks(): Promise<CleaningTask[]> {
  const posts: PostRead[] = [];
  const inputs = await findInputs(FIXTURES);
  for await (const arrival of readInputs(inputs, { format: null, namespace: null })) {
    if (arrival.kind === 'post') posts.push(arrival);
  }
  const [first] = posts;
  posts.push({ ...first!, post: { ...first!.post, body: null as unknown as string } });
  const profiles = new Map(
    posts.map(({ post: { siteUrl } }) => [siteUrl ?? '', { posts: 20, lines: [1, 2, 3] }]),
  );
  const locales = { codes: ['en', 'de'], default: 'en' };
  const ready = { publish: true, timezone: 'UTC', locales };
  const rules = { namespace: null, rules: null, profiles, ready };
  return Array.from({ length: Math.ceil(posts.length / 25) }, (_, place) => ({
    posts: posts.slice(place * 25, place * 25 + 25),
    rules,
  }));
}
