import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { receiveFile } from '../../../src/plugins/newsroom/server/src/services/admin/staging/receive-file';

describe('an upload', () => {
  let folder: string;
  const files = () => join(folder, 'files');
  const left = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsroom-upload-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const receive = (bytes: Readable, declared: number | null, limit = 100) =>
    receiveFile(files(), { path: 'a/story.txt', bytes, declared, limit });

  it('is there under its name when all of it has come', async () => {
    expect(await receive(Readable.from([Buffer.from('one '), Buffer.from('two')]), 7)).toBe(7);
    expect(readFileSync(join(files(), 'a/story.txt'), 'utf8')).toBe('one two');
    expect(left()).toEqual(['story.txt']);
  });

  it.each([
    ['says that it is too large', 101, 'x', 'NEWSROOM_UPLOAD_TOO_LARGE'],
    ['is too large, whatever it says', null, 'x'.repeat(101), 'NEWSROOM_UPLOAD_TOO_LARGE'],
    ['ends before its end', 50, 'x'.repeat(20), 'NEWSROOM_UPLOAD_CUT_OFF'],
    ['holds nothing', 0, '', 'NEWSROOM_UPLOAD_EMPTY'],
  ])('that %s leaves nothing behind', async (_what, declared, text, code) => {
    const bytes = Readable.from(text === '' ? [] : [Buffer.from(text)]);
    await expect(receive(bytes, declared)).rejects.toMatchObject({ code });
    expect(left()).toEqual([]);
  });

  it('whose sender goes away leaves nothing behind', async () => {
    async function* halfAFile() {
      yield Buffer.from('half of');
      throw new Error('aborted');
    }
    await expect(receive(Readable.from(halfAFile()), null)).rejects.toMatchObject({
      code: 'NEWSROOM_UPLOAD_CUT_OFF',
    });
    expect(left()).toEqual([]);
  });
});
