import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { runNewsroom } from './run-newsroom';

jest.setTimeout(60_000);

const story = (headline: string) => `${headline}

By Ada Norling

MILBURY (Reuters) - The council voted on Tuesday to keep the town's last ferry running through the winter, after residents filled the hall to ask for it.

“Nobody here owns a boat of their own any more,” said Marit Sand, who teaches at the school across the water.

The boat will sail four times a day until the end of March, and the council will look at the figures again in April.
`;

const STORY_FIELDS = [
  'authors',
  'body',
  'byline',
  'canonicalUrl',
  'contributors',
  'credit',
  'dateline',
  'headline',
  'kicker',
  'language',
  'leadImage',
  'media',
  'publishedOn',
  'queries',
  'relatedPosts',
  'removed',
  'repairs',
  'section',
  'slug',
  'source',
  'sourceName',
  'sourceUrl',
  'standfirst',
  'tags',
  'text',
  'updatedOn',
];

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-clean-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('newsroom clean --json', () => {
  it('prints one line a story in the order of the arguments, with every field', async () => {
    const names = ['b.txt', 'a.txt', 'c.txt'].map((name) => write(name, story(`Ferry ${name}`)));
    const ended = await runNewsroom(['clean', '--json', ...names]);
    const lines = ended.lines();
    expect(ended.code).toBe(0);
    expect(lines.map(({ source }) => source)).toEqual(names);
    expect(lines.map(({ story: { headline } }) => headline)).toEqual(
      ['b.txt', 'a.txt', 'c.txt'].map((name) => `Ferry ${name}`),
    );
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['source', 'story']);
      expect(Object.keys(line.story).sort()).toEqual(STORY_FIELDS);
      expect(Object.keys(line.story.source).sort()).toEqual([
        'id',
        'namespace',
        'paths',
        'status',
        'url',
      ]);
    }
  });

  it('gives the source exactly as it was given', async () => {
    write('a.txt', story('Ferry'));
    const ended = await runNewsroom(
      ['clean', '--json', './a.txt', '../' + folder.split('/').pop() + '//a.txt'],
      {
        cwd: folder,
      },
    );
    expect(ended.lines().map(({ source }) => source)).toEqual([
      './a.txt',
      '../' + folder.split('/').pop() + '//a.txt',
    ]);
  });

  it('reads .gz in place, as the same story under another path', async () => {
    const plain = write('a.txt', story('Ferry'));
    const packed = write('copy.TXT.gz', gzipSync(story('Ferry')));
    const [one, other] = (await runNewsroom(['clean', '--json', plain, packed])).lines();
    expect(other!.story).toEqual(one!.story);
    expect(one!.story.source.id).toMatch(/^[0-9a-f]{64}$/);
    expect(one!.story.source.namespace).toBe('plain-text');
  });

  it('names the source as it is told', async () => {
    const plain = write('a.txt', story('Ferry'));
    const [line] = (await runNewsroom(['clean', '--json', '--source', 'milbury', plain])).lines();
    expect(line!.story.source.namespace).toBe('milbury');
  });

  it('reads a folder: all below it, sorted, what is no text passed over with a note', async () => {
    mkdirSync(at('inner'));
    write('b.txt', story('Second'));
    write('a.txt', story('First'));
    write('.hidden.txt', story('Hidden'));
    write('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]));
    write('inner/c.txt', story('Third'));
    symlinkSync(folder, at('inner/circle'));
    const ended = await runNewsroom(['clean', '--json', `${folder}/`]);
    expect(ended.code).toBe(0);
    expect(ended.lines().map(({ source }) => source)).toEqual([
      `${folder}/a.txt`,
      `${folder}/b.txt`,
      `${folder}/inner/c.txt`,
    ]);
    expect(ended.stderr).toContain(`${folder}/photo.jpg: NEWSROOM_INPUT_BINARY`);
  });

  it('tells each kind of bad input apart and goes on', async () => {
    mkdirSync(at('nothing'));
    const words = [
      at('missing.txt'),
      at('nothing'),
      write('empty.txt', ''),
      write('blank.txt', ' \n\n'),
      write('empty.txt.gz', ''),
      write('binary.txt', randomBytes(4_096)),
      write('damaged.txt.gz', gzipSync(story('Ferry')).subarray(0, 12)),
      // As far as it goes, it is a story.
      write('cut.txt.gz', gzipSync(story('Ferry')).subarray(0, -9)),
      write('not.txt.gz', story('Ferry')),
      write('binary.gz', gzipSync(randomBytes(4_096))),
      write('good.txt', story('Ferry')),
      'https://example.org/story',
    ];
    const ended = await runNewsroom(['clean', '--json', ...words]);
    expect(ended.code).toBe(1);
    const lines = ended.lines();
    expect(lines.map(({ source }) => source)).toEqual(words);
    expect(lines.map((line) => line.error?.code ?? null)).toEqual([
      'NEWSROOM_INPUT_NOT_FOUND',
      'NEWSROOM_INPUT_NO_STORIES',
      'NEWSROOM_INPUT_EMPTY',
      'NEWSROOM_INPUT_EMPTY',
      'NEWSROOM_INPUT_EMPTY',
      'NEWSROOM_INPUT_BINARY',
      'NEWSROOM_INPUT_DAMAGED_GZIP',
      null,
      // Its bytes say that it is text, whatever its name says.
      null,
      'NEWSROOM_INPUT_BINARY',
      null,
      'NEWSROOM_INPUT_IS_URL',
    ]);
    for (const { error } of lines.filter((line) => line.error)) expect(error.message).toBeTruthy();
    expect(ended.stderr).toContain('cut.txt.gz: NEWSROOM_PACKED_DATA_CUT');
  });

  it('names a file that cannot be opened', async () => {
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    const ended = await runNewsroom(['clean', '--json', at('socket')]);
    server.close();
    expect(ended.code).toBe(1);
    expect(ended.lines()[0]!.error.code).toBe('NEWSROOM_INPUT_NOT_READABLE');
  });

  it('stops quietly when its reader goes away', async () => {
    const names = Array.from({ length: 200 }, (_, at) => write(`${at}.txt`, story(`Ferry ${at}`)));
    const bin = resolve(__dirname, '../../../src/plugins/newsroom/bin/newsroom.js');
    const { stdout, stderr } = await promisify(execFile)('sh', [
      '-c',
      `node '${bin}' clean --json ${names.join(' ')} | head -n 1`,
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('ends with 130 when it is interrupted, again and again', async () => {
    const names = Array.from({ length: 400 }, (_, at) => write(`${at}.txt`, story(`Ferry ${at}`)));
    const ended = await runNewsroom(['clean', '--json', ...names], {
      onOutput: (soFar) => (soFar.includes('\n') ? 'SIGINT' : undefined),
    });
    expect(ended.code).toBe(130);
    expect(ended.lines().length).toBeLessThan(400);
  });
});

describe('newsroom clean', () => {
  it('tells a person what was found', async () => {
    const ended = await runNewsroom(['clean', write('a.txt', story('Ferry to sail all winter'))]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('Headline       Ferry to sail all winter');
    expect(ended.stdout).toMatch(/Queries +(none|\d+)/);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['polish']],
    ['no file', ['clean']],
    ['an unknown option', ['clean', '--yaml', 'a.txt']],
    ['an unknown format', ['clean', '--format', 'papyrus', 'a.txt']],
  ])('%s ends with 2, its message on standard error', async (_, words) => {
    const ended = await runNewsroom(words);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).not.toBe('');
  });

  it.each([['--help'], ['--version']])('%s ends with 0', async (word) => {
    const ended = await runNewsroom([word]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).not.toBe('');
  });
});
