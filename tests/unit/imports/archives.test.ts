import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync, gzipSync } from 'node:zlib';

import { ZipFile } from 'yazl';

import { findInputs } from '../../../src/plugins/newsroom/server/src/imports/read/find-inputs';
import { readFiles } from '../../../src/plugins/newsroom/server/src/imports/read/read-files';
import { readInputs } from '../../../src/plugins/newsroom/server/src/imports/read/read-stories';
import { openInput } from '../../../src/plugins/newsroom/server/src/imports/read/archives';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-archives-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zip(name: string, files: Record<string, Buffer | string>): Promise<string> {
  const archive = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), path);
  }
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(at(name)));
  return at(name);
}

/** Each file of an input, as `name: codes or kinds of its records`. */
async function told(path: string): Promise<string[]> {
  const [input] = await findInputs([path]);
  if (!input || input.error) throw new Error('no input');
  const found: string[] = [];
  for await (const file of readFiles(input, { format: null, namespace: null })) {
    const name = file.source.replace(path, '');
    try {
      if (file.kind === 'failed') throw file.error;
      let posts = 0;
      const problems: string[] = [];
      for await (const record of file.records) {
        if (record.kind === 'post') posts += 1;
        if (record.kind === 'problem') problems.push(record.code);
      }
      found.push([`${name}: ${posts}`, ...problems].join(' '));
    } catch (error) {
      found.push(`${name}: ${(error as { code: string }).code}`);
    }
  }
  return found;
}

const story = 'The ferry sails again\n\nThe town keeps its boat through the winter.\n';

describe('an archive', () => {
  it('of zip is read file by file, files before folders, hidden ones left out', async () => {
    const path = await zip('a.zip', {
      'posts/1.txt': story,
      'index.txt': story,
      '__MACOSX/._index.txt': 'x',
      '.hidden': 'x',
      'pic.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    });
    expect(await told(path)).toEqual([
      '/index.txt: 1',
      '/pic.png: NEWSROOM_INPUT_BINARY',
      '/posts/1.txt: 1',
    ]);
  });

  it('of tar and tar.gz is read the same way, and leaves no temporary file', async () => {
    mkdirSync(at('tree/posts'), { recursive: true });
    writeFileSync(at('tree/posts/1.txt'), story);
    writeFileSync(at('tree/index.txt.gz'), gzipSync(story));
    execFileSync('tar', ['-cf', at('t.tar'), '-C', at('tree'), '.']);
    execFileSync('tar', ['-czf', at('t.tgz'), '-C', at('tree'), '.']);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('newsroom-'));
    for (const name of ['t.tar', 't.tgz']) {
      expect(await told(at(name))).toEqual(['/index.txt.gz: 1', '/posts/1.txt: 1']);
    }
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('newsroom-'))).toEqual(before);
  });

  it('that is packed by gzip is told by its bytes, not by its name', async () => {
    writeFileSync(at('story.txt'), gzipSync(story));
    expect(await told(at('story.txt'))).toEqual([': 1']);
  });

  it('that unpacks to far more than it weighs ends there', async () => {
    const bomb = Buffer.alloc(20 * 1024 * 1024, 'a');
    writeFileSync(at('bomb.gz'), gzipSync(bomb));
    expect(await told(at('bomb.gz'))).toEqual([': NEWSROOM_ARCHIVE_BOMB']);
    expect(await told(await zip('bomb.zip', { 'a.txt': story, 'b.txt': bomb }))).toEqual([
      '/a.txt: 1',
      '/b.txt: NEWSROOM_ARCHIVE_BOMB',
    ]);
  });

  it('of which nothing can be read says so', async () => {
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)]);
    writeFileSync(at('cut.zip'), bytes);
    expect(await told(at('cut.zip'))).toEqual([': NEWSROOM_ARCHIVE_DAMAGED']);
    writeFileSync(at('cut.gz'), gzipSync(story).subarray(0, 12));
    expect(await told(at('cut.gz'))).toEqual([': NEWSROOM_INPUT_DAMAGED_GZIP']);
    writeFileSync(at('cut.tgz'), gzipSync(Buffer.alloc(4096, 7)).subarray(0, 12));
    expect(await told(at('cut.tgz'))).toEqual([': NEWSROOM_INPUT_DAMAGED_GZIP']);
  });

  it('gives a file to another one’s reader only once', async () => {
    const path = await zip('pair.zip', { 'list.csv': 'id\n1\n', 'posts/1.html': '<p>One</p>' });
    const names: string[] = [];
    const file = { source: path, bytes: 0, inFolder: false };
    for await (const found of openInput(file, { onBytes: () => {}, taken: new Set() })) {
      names.push(found.name);
      if (!found.name.endsWith('.csv')) continue;
      const bytes = await found.companion('../x/../posts/1.html');
      expect(bytes && Buffer.from(bytes).toString()).toBe('<p>One</p>');
      expect(await found.companion('posts/2.html')).toBeNull();
    }
    expect(names).toEqual(['list.csv']);
  });
});

/** Words that don't repeat, so that half of what is packed is about half of what was. */
const longStory = `The ferry sails again\n\n${Array.from({ length: 9_000 }, (_, at) =>
  ((at * 48_271) % 2_147_483_647).toString(36),
).join(' ')}`;

const cutOff = (bytes: Buffer, share: number) => bytes.subarray(0, bytes.length * share);

describe('what is cut short is read as far as it goes', () => {
  it.each([0.2, 0.5, 0.99])('packed by gzip, %d of it left', async (share) => {
    writeFileSync(at('cut.txt.gz'), cutOff(gzipSync(longStory), share));
    expect(await told(at('cut.txt.gz'))).toEqual([': 1 NEWSROOM_PACKED_DATA_CUT']);
    const [input] = await findInputs([at('cut.txt.gz')]);
    if (!input || input.error) throw new Error('no input');
    for await (const file of readFiles(input, { format: null, namespace: null })) {
      if (file.kind === 'failed') throw file.error;
      for await (const record of file.records) {
        if (record.kind !== 'post') continue;
        expect(longStory.startsWith(record.body.trimEnd())).toBe(true);
        expect(record.body.length).toBeGreaterThan(longStory.length * share * 0.7);
      }
    }
  });

  it('packed by gzip, only the sum at its end gone or wrong', async () => {
    const packed = gzipSync(story);
    writeFileSync(at('short.gz'), packed.subarray(0, -3));
    expect(await told(at('short.gz'))).toEqual([': 1 NEWSROOM_PACKED_DATA_CUT']);
    packed[packed.length - 6]! ^= 0xff;
    writeFileSync(at('wrong.gz'), packed);
    expect(await told(at('wrong.gz'))).toEqual([': 1 NEWSROOM_PACKED_DATA_CUT']);
  });

  it('zip: every file that is whole, and of the last what there is', async () => {
    const path = await zip('long.zip', { 'a.txt': story, 'b.txt': longStory, 'c.txt': story });
    writeFileSync(at('half.zip'), cutOff(readFileSync(path), 0.6));
    expect(await told(at('half.zip'))).toEqual([
      '/a.txt: 1',
      '/b.txt: 1 NEWSROOM_ARCHIVE_CUT NEWSROOM_PACKED_DATA_CUT',
    ]);
    writeFileSync(at('listless.zip'), readFileSync(path).subarray(0, -30));
    expect(await told(at('listless.zip'))).toEqual([
      '/a.txt: 1',
      '/b.txt: 1',
      '/c.txt: 1 NEWSROOM_ARCHIVE_CUT',
    ]);
  });

  it('zip that was written as a stream, without sizes before the files', async () => {
    const whole = Buffer.concat([...streamed('a.txt', story), ...streamed('b.txt', longStory)]);
    writeFileSync(at('stream.zip'), whole);
    expect(await told(at('stream.zip'))).toEqual(['/a.txt: 1', '/b.txt: 1 NEWSROOM_ARCHIVE_CUT']);
    writeFileSync(at('stream.zip'), cutOff(whole, 0.7));
    expect(await told(at('stream.zip'))).toEqual([
      '/a.txt: 1',
      '/b.txt: 1 NEWSROOM_ARCHIVE_CUT NEWSROOM_PACKED_DATA_CUT',
    ]);
  });

  it('tar and tar.gz', async () => {
    mkdirSync(at('long'), { recursive: true });
    writeFileSync(at('long/a.txt'), story);
    writeFileSync(at('long/b.txt'), longStory);
    for (const flag of ['-cf', '-czf']) {
      execFileSync('tar', [flag, at('long.tar'), '-C', at('long'), 'a.txt', 'b.txt']);
      writeFileSync(at('half.tar'), cutOff(readFileSync(at('long.tar')), 0.6));
      expect(await told(at('half.tar'))).toEqual(['/a.txt: 1', '/b.txt: 1 NEWSROOM_ARCHIVE_CUT']);
    }
  });
});

/** One file of a zip archive whose sizes stand behind it (APPNOTE 4.4.4, bit 3). */
function streamed(name: string, content: string): Buffer[] {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(0x8, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(16);
  descriptor.write('PK\u0007\u0008', 'latin1');
  return [header, Buffer.from(name), deflateRawSync(content), descriptor];
}

describe('what lies among the stories of an export', () => {
  it('is passed over where it is a list of subscribers, of whom nothing is read', async () => {
    const path = await zip('letters.zip', {
      'posts.csv':
        'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n7.ferry,2023-01-02T03:04:05.000Z,true,,,newsletter,everyone,Ferry,,\n',
      'posts/7.ferry.html': '<p>It sails.</p>',
      'posts/7.ferry.opens.csv': 'post_id,timestamp,email,country\n7,2023,a@x.example,NO\n',
      'email_list.csv': 'email,active_subscription\na@x.example,true\n',
    });
    const [input] = await findInputs([path]);
    const arrivals: string[] = [];
    for await (const arrival of readInputs([input!], { format: null, namespace: null })) {
      const what = arrival.kind === 'note' ? arrival.code : arrival.kind;
      if (what !== 'declared') arrivals.push(`${arrival.source.replace(path, '')} ${what}`);
      expect(JSON.stringify(arrival)).not.toContain('a@x.example');
    }
    expect(arrivals).toEqual([
      '/email_list.csv NEWSROOM_TABLE_OF_PEOPLE',
      '/posts.csv post',
      '/posts/7.ferry.opens.csv NEWSROOM_TABLE_OF_PEOPLE',
    ]);
  });
});

describe('archives inside archives', () => {
  const packed = async (name: string, files: Record<string, Buffer | string>) =>
    readFileSync(await zip(name, files));

  it('are read like folders, of whatever kind they are', async () => {
    writeFileSync(at('inner.txt'), story);
    execFileSync('tar', ['-czf', at('inner.tgz'), '-C', folder, 'inner.txt']);
    const path = await zip('outer.zip', {
      'a.txt': story,
      'posts.zip': await packed('posts.zip', { 'b.txt': story, 'pic.png': Buffer.from([0, 1]) }),
      'posts.tar.gz': readFileSync(at('inner.tgz')),
      'story.txt.gz': gzipSync(story),
    });
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('newsroom-'));
    expect(await told(path)).toEqual([
      '/a.txt: 1',
      '/posts.tar.gz/inner.txt: 1',
      '/posts.zip/b.txt: 1',
      '/posts.zip/pic.png: NEWSROOM_INPUT_BINARY',
      '/story.txt.gz: 1',
    ]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('newsroom-'))).toEqual(before);
  });

  it('are refused by name where they are too many inside each other', async () => {
    let bytes = await packed('deep.zip', { 'a.txt': story });
    for (let depth = 0; depth < 4; depth += 1) {
      bytes = await packed('deep.zip', { 'in.zip': bytes, 'b.txt': story });
    }
    expect(await told(at('deep.zip'))).toEqual([
      '/b.txt: 1',
      '/in.zip/b.txt: 1',
      '/in.zip/in.zip/b.txt: 1',
      '/in.zip/in.zip/in.zip: NEWSROOM_ARCHIVE_NESTED',
    ]);
  });

  it('may not unpack to more, together, than the outermost could honestly hold', async () => {
    // Each is within the limit for itself; packed once more, thousands of them weigh next to nothing.
    const inner = await packed('inner.zip', { 'a.txt': Buffer.alloc(15 * 1024 * 1024, 'a') });
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, at_) => [`${String(at_).padStart(2, '0')}.zip`, inner]),
    );
    const path = await zip('bomb-of-bombs.zip', files);
    const found = await told(path);
    expect(found[0]).toBe('/00.zip/a.txt: 1');
    expect(found.at(-1)).toBe('/19.zip: NEWSROOM_ARCHIVE_BOMB');
  });

  it('that are damaged fail alone', async () => {
    const path = await zip('one-bad.zip', {
      'bad.zip': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)]),
      'good.zip': await packed('good.zip', { 'a.txt': story }),
    });
    expect(await told(path)).toEqual(['/bad.zip: NEWSROOM_ARCHIVE_DAMAGED', '/good.zip/a.txt: 1']);
  });
});
