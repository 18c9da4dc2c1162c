import net from 'node:net';

import { toHtml } from '../../../src/plugins/newsroom/story/blocks';
import { clean } from '../../../src/plugins/newsroom/story/clean';
import type { LegacyPost } from '../../../src/plugins/newsroom/story/legacy';
import type { ReadSource } from './read-records';
import { readFileRecords } from './read-records';
import { expectedOf, forEachExpected } from './shared-corpora';

interface Attack {
  attack: string;
  must: string;
  counts?: Record<string, number>;
}

type Check = (source: ReadSource, all: string) => void;

const codes = ({ problems }: ReadSource) => problems.map(({ code }) => code);

const entityIsLeftOut: Check = (source) => {
  expect(codes(source)).toEqual(expect.arrayContaining(['NEWSROOM_XML_DOCTYPE_SKIPPED']));
  expect(codes(source)).toContain('NEWSROOM_XML_ENTITY_NOT_EXPANDED');
  expect(source.posts).toHaveLength(1);
};

/** What reading alone can hold of each `must`; what is stored and fetched is the import’s to hold. */
const CHECKS: Record<string, Check> = {
  'billion-laughs.wxr.xml': (source, all) => {
    entityIsLeftOut(source, all);
    expect(source.posts[0]?.body.length).toBeLessThan(1_000);
  },
  'xxe-file.wxr.xml': (source, all) => {
    entityIsLeftOut(source, all);
    expect(all).not.toContain('root:');
    expect(source.posts[0]?.body).toBe('before  after');
  },
  'xxe-external-dtd.wxr.xml': (source) =>
    expect(codes(source)).toContain('NEWSROOM_XML_DOCTYPE_SKIPPED'),
  'xxe-http-rss.xml': (source, all) => {
    entityIsLeftOut(source, all);
    expect(source.posts[0]?.headline).toBeNull();
  },
  'deep-xml-20000.xml': (source) => expect(codes(source)).toContain('NEWSROOM_XML_TOO_DEEP'),
  'control-chars.wxr.xml': (source) => {
    expect(codes(source)).toContain('NEWSROOM_XML_CONTROL_CHARACTER');
    const [post] = source.posts;
    const letters = [...`${post?.headline}${post?.body}`];
    const isControl = (letter: string) => letter < ' ' && letter.trim() !== '';
    expect(letters.filter(isControl)).toEqual([]);
  },
  'php-object-injection.wxr.xml': () =>
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined(),
  'proto-pollution.ghost.json': () =>
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined(),
  'role-escalation.ghost.json': (_, all) => expect(all).not.toMatch(/\$2[aby]\$/),
  'dup-ids-cycles.wxr.xml': (source) => {
    expect(codes(source)).toContain('NEWSROOM_PARENT_CYCLE');
    expect(codes(source)).toContain('NEWSROOM_ID_DUPLICATE');
    const ids = source.posts.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  },
  'truncated.wxr.xml': (source) => {
    expect(codes(source)).toContain('NEWSROOM_XML_HALF_RECORD');
    expect(source.problems.every(({ line }) => line !== null)).toBe(true);
  },
  'json-deep-5000.ghost.json': (source) => expect(source.posts).toHaveLength(1),
  'path-traversal-attachments.wxr.xml': (source) => {
    // Files are asked for by their address alone; where the old server kept them is only a note.
    const addresses = source.records.flatMap((one) => (one.kind === 'attachment' ? one.url : []));
    expect(addresses).toHaveLength(6);
    for (const url of addresses) expect(url).toMatch(/^https?:/);
  },
  'csv-formula.csv': (source) =>
    expect(source.posts.map(({ headline }) => headline)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^=/)]) as unknown,
    ),
  'yaml-frontmatter.md': () => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined(),
  'dates-odd.wxr.xml': (source) => {
    for (const { publishedOn } of source.posts) expect(publishedOn).not.toMatch(/02-30|^0000/);
    expect(codes(source)).toContain('NEWSROOM_DATE_UNREADABLE');
  },
};

const ERRORS: Record<string, string> = {
  'empty.xml': 'NEWSROOM_INPUT_EMPTY',
  'not-xml.xml': 'NEWSROOM_INPUT_BINARY',
};

const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;

/** What holds of a hostile story once it is cleaned, whichever file it is from. */
function expectHarmless(post: LegacyPost): void {
  const { headline, standfirst, authors, section, tags, body } = clean(post);
  const printed = [headline, standfirst, section, ...authors.map(({ name }) => name), ...tags];
  for (const words of printed) expect(words ?? '').not.toMatch(BIDI);
  const html = toHtml(body);
  expect(html).not.toMatch(/<(?:script|iframe|object|embed|style|link|meta|base|form|svg)\b/i);
  expect(html).not.toMatch(/<[^>]*\s(?:on\w+|srcdoc|style)\s*=/i);
  expect(html).not.toMatch(/(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data):/i);
  expect(JSON.stringify([printed, html])).not.toMatch(/\\u00(?:0[0-8bef]|1[0-9a-f])/i);
  expect(`${headline}${html}`).not.toContain('root:x:');
}

/** Far more than any of them needs, on a machine with much else to do. */
const ENOUGH_SECONDS = 4;
const ENOUGH_BYTES = 150 * 1024 * 1024;

describe('hostile files of the corpora', () => {
  forEachExpected<Attack>('adversarial', async (file, { counts = {} }, name) => {
    const connect = jest.spyOn(net.Socket.prototype, 'connect');
    const code = ERRORS[name];
    if (code !== undefined) {
      await expect(readFileRecords(file)).rejects.toMatchObject({ code });
      return;
    }
    const [started, before] = [process.cpuUsage(), process.memoryUsage().heapUsed];
    const source = await readFileRecords(file);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(ENOUGH_SECONDS);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(ENOUGH_BYTES);

    const { rows, ...named } = counts;
    expect(source.summary.counts).toMatchObject(
      rows === undefined ? named : { ...named, items: rows },
    );
    CHECKS[name]?.(source, JSON.stringify(source.records));
    source.posts.forEach(expectHarmless);
    expect(connect).not.toHaveBeenCalled();
    connect.mockRestore();
  });

  it('are all looked at, as far as they are shown', () => {
    const known = Object.keys(expectedOf<Attack>('adversarial') ?? { ...CHECKS, ...ERRORS });
    expect(known).toEqual(expect.arrayContaining([...Object.keys(CHECKS), ...Object.keys(ERRORS)]));
    // Every other one is held by what holds of all: counts, bounds, and a harmless story.
    const general = [
      'ssrf-attachments.wxr.xml',
      'xss-everywhere.wxr.xml',
      'bidi-zero-width.wxr.xml',
    ];
    const held = [...Object.keys(CHECKS), ...Object.keys(ERRORS), ...general];
    expect(held).toEqual(expect.arrayContaining(known));
  });
});
