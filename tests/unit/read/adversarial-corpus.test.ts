import net from 'node:net';

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
  'dates-odd.wxr.xml': (source) => {
    for (const { publishedOn } of source.posts) expect(publishedOn).not.toMatch(/02-30|^0000/);
    expect(codes(source)).toContain('NEWSROOM_DATE_UNREADABLE');
  },
};

const ERRORS: Record<string, string> = {
  'empty.xml': 'NEWSROOM_INPUT_EMPTY',
  'not-xml.xml': 'NEWSROOM_INPUT_BINARY',
};

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
    expect(connect).not.toHaveBeenCalled();
    connect.mockRestore();
  });

  it('are all looked at, as far as they are shown', () => {
    const known = Object.keys(expectedOf<Attack>('adversarial') ?? { ...CHECKS, ...ERRORS });
    expect(known).toEqual(expect.arrayContaining([...Object.keys(CHECKS), ...Object.keys(ERRORS)]));
  });
});
