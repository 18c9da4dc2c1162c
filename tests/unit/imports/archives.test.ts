import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';

import { ZipFile } from 'yazl';

import { findInputs } from '../../../src/plugins/newsroom/server/src/imports/read/find-inputs';
import { readFiles } from '../../../src/plugins/newsroom/server/src/imports/read/read-files';
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
      for await (const record of file.records) if (record.kind === 'post') posts += 1;
      found.push(`${name}: ${posts}`);
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

  it('that is cut off says so', async () => {
    const path = await zip('whole.zip', { 'a.txt': story });
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)]);
    writeFileSync(at('cut.zip'), bytes);
    expect(await told(at('cut.zip'))).toEqual([': NEWSROOM_ARCHIVE_DAMAGED']);
    expect(await told(path)).toEqual(['/a.txt: 1']);
    writeFileSync(at('cut.tgz'), gzipSync(Buffer.alloc(4096, 7)).subarray(0, 20));
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
