import path from 'node:path';
import { existsSync } from 'node:fs';

import { parseJson } from '../../../src/plugins/newsroom/story/read/json/parse-json';
import { depthOf, scanJson } from '../../../src/plugins/newsroom/story/read/json/scan';
import { readFileRecords, readRecords } from './read-records';
import { CORPORA } from './shared-corpora';

const ghost = (posts: string) => `{"db":[{"meta":{"version":"5.0"},"data":{"posts":[${posts}`;
const read = (text: string) => readRecords(Buffer.from(text), 'export.json', { format: 'ghost' });

describe('JSON', () => {
  it('that is broken is told with its line, never with its words', () => {
    const broken = '{\n "a": 1,\n "password": hunter2\n}';
    expect(() => parseJson(broken, 'x.json')).toThrow(
      expect.objectContaining({
        code: 'NEWSROOM_JSON_NOT_WELL_FORMED',
        details: { path: 'x.json', line: 3 },
      }) as Error,
    );
    expect(() => parseJson(broken, 'x.json')).not.toThrow(/hunter2/);
  });

  it.each([
    ['a list closed by a brace', '[1}', 2],
    ['two values', '{} {}', 3],
    ['a key without a value', '{"a"}', 4],
    ['a word', '{"a": nope}', 6],
    ['a number like 01', '[01]', 1],
    ['an early end', '{"a": [1, 2', 11],
    ['a bad escape', '["\\x"]', 1],
  ])('breaks where it breaks: %s', (_name, text, at) => {
    expect(scanJson(text).failsAt).toBe(at);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it('counts brackets outside strings only', () => {
    expect(depthOf('{"a": "[[[[\\"{", "b": [[1], {"c": []}]}')).toBe(4);
  });

  it('nested deeper than any export is refused', () => {
    expect(() => parseJson('['.repeat(100_000) + ']'.repeat(100_000), 'x')).toThrow(
      expect.objectContaining({ code: 'NEWSROOM_JSON_TOO_DEEP' }) as Error,
    );
  });

  it('that ends early gives the records that are whole, and says so', async () => {
    const { posts, problems } = await read(
      ghost('{"id":1,"title":"One","tags":[{"name":"a"}]},\n{"id":2,"tags":[{"name":"b"},{"na'),
    );
    expect(posts.map(({ headline }) => headline)).toEqual(['One']);
    expect(problems).toMatchObject([{ code: 'NEWSROOM_JSON_CUT', line: 2 }]);
  });

  it('with stray commas and bare line breaks in strings is put right', async () => {
    const { posts, problems } = await read(ghost('{"id":1,"html":"<p>a\nb, ]</p>",}]}}]}'));
    expect(posts[0]?.body).toBe('<p>a\nb, ]</p>');
    expect(problems).toMatchObject([{ code: 'NEWSROOM_JSON_MENDED', line: 1 }]);
  });
});

describe('hostile Ghost exports', () => {
  it('can’t change the prototype of anything', async () => {
    const { posts } = await read(
      ghost(
        '{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"html":"<p>x</p>"}]}}]}',
      ),
    );
    expect(posts).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with a body nested 5,000 deep are read without it', async () => {
    const deep = `{"sections":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const { posts, problems } = await read(
      ghost(`{"id":1,"mobiledoc":${JSON.stringify(deep)}}]}}]}`),
    );
    expect(posts).toMatchObject([{ body: '' }]);
    expect(problems).toMatchObject([{ code: 'NEWSROOM_BODY_UNREADABLE' }]);
  });

  it('give away no password, key or token, wherever it stands', async () => {
    const secrets = ['hash-one', 'key-two', 'token-three', '$2a$10$' + 'k'.repeat(40)];
    const post = `{"id":1,"html":"<p>x</p>","password":"${secrets[0]}","nested":{"apiKey":"${secrets[1]}"},"x":"${secrets[3]}"}`;
    const user = `{"id":1,"name":"A","password":"${secrets[0]}","ghost_auth_access_token":"${secrets[2]}"}`;
    const { records } = await read(
      `${ghost(post)}],"users":[${user}],"settings":[{"key":"private_key","value":"${secrets[1]}"}]}}]}`,
    );
    const told = JSON.stringify(records);
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  const adversarial = path.join(CORPORA, 'adversarial');
  const cases = [
    ['proto-pollution.ghost.json', { posts: 1, tags: 3, authors: 1 }],
    ['role-escalation.ghost.json', { posts: 1, authors: 1 }],
    ['json-deep-5000.ghost.json', { posts: 1 }],
  ] as const;
  (existsSync(adversarial) ? it.each(cases) : it.skip.each(cases))(
    'of the corpora: %s (needs ../shared/corpora/adversarial)',
    async (name, counts) => {
      const { summary, records, posts } = await readFileRecords(path.join(adversarial, name));
      expect(summary.counts).toMatchObject(counts);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(JSON.stringify(records)).not.toContain('$2a$10$abc');
      if (name.startsWith('proto')) {
        expect(posts[0]?.tags).toEqual(['__proto__', 'constructor', 'toString']);
      }
    },
  );
});
