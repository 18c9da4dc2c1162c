import iconv from 'iconv-lite';

import { NewsroomError } from '../../../src/plugins/newsroom/story/errors';
import type { LegacyPost, SourceRecord } from '../../../src/plugins/newsroom/story/model';
import { detectFormat, identify, readPlainText } from '../../../src/plugins/newsroom/story/read';

const hints = { name: 'story.txt', namespace: null, language: null };

async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array): Promise<SourceRecord[]> {
  const found: SourceRecord[] = [];
  for await (const item of readPlainText(inChunks(bytes), hints)) found.push(item);
  return found;
}

async function bodyOf(bytes: Uint8Array): Promise<string> {
  const posts = (await read(bytes)).filter((item) => item.kind === 'post');
  expect(posts).toHaveLength(1);
  return (posts[0] as LegacyPost).body;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NewsroomError);
  return (error as NewsroomError).code;
}

const text = 'Harbour café “opens”\n\nThe mayor said – at last – it’s open.\n';

describe('plain text', () => {
  it.each([
    ['UTF-8', iconv.encode(text, 'utf-8')],
    ['UTF-8 with a mark', iconv.encode(text, 'utf-8', { addBOM: true })],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['UTF-16LE with a mark', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16LE', iconv.encode(text, 'utf-16le')],
    ['UTF-16BE', iconv.encode(text, 'utf-16be')],
    ['UTF-32LE with a mark', iconv.encode(text, 'utf-32le', { addBOM: true })],
  ])('is decoded from %s', async (_name, bytes) => {
    expect(await bodyOf(bytes)).toBe(text);
  });

  it('that changes its encoding in the middle is decoded line by line, and says so', async () => {
    const bytes = Buffer.concat([
      iconv.encode('Café – first line\n', 'utf-8'),
      iconv.encode('“second” line\n', 'windows-1252'),
    ]);
    expect(await bodyOf(bytes)).toBe('Café – first line\n“second” line\n');
    expect((await read(bytes)).filter((item) => item.kind === 'problem')).toMatchObject([
      { code: 'NEWSROOM_TEXT_MIXED_ENCODING', line: 2 },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['only a mark', '\uFEFF'],
  ])('of %s is empty', async (_name, empty) => {
    expect(await codeOf(iconv.encode(empty, 'utf-8'))).toBe('NEWSROOM_INPUT_EMPTY');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\nstream')],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a JPEG cut short, alike UTF-16', Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2])],
    ['NUL bytes', Buffer.from('A story\0with\0NULs here and there')],
    ['a table of small numbers', Buffer.from([0, 1, 2, 3, 0, 2, 2, 4, 0, 3, 2, 5])],
    [
      'EBCDIC',
      Buffer.from(
        'e388854086859999a840a2818993a24085819993a840899540a38885409496999589958740819584409596a34081a34095898788a3',
        'hex',
      ),
    ],
    ['control characters', Buffer.from('\u0001\u0002\u0003 text \u0004\u0005')],
  ])('that is %s is refused as binary', async (_name, bytes) => {
    expect(await codeOf(bytes)).toBe('NEWSROOM_INPUT_BINARY');
  });
});

describe('the format', () => {
  it('of a .txt file is plain text where its content is not plainly something else', () => {
    expect(detectFormat(Buffer.from('<p>not a page</p>'), 'notes.TXT')).toBe('plain-text');
    expect(detectFormat(Buffer.from('<!doctype html><html>'), 'page.txt')).toBe('web-page');
  });

  it('of an unknown file with words in it is plain text', () => {
    expect(detectFormat(Buffer.from('A headline\n\nA story.'), 'story')).toBe('plain-text');
  });
});

describe('identity', () => {
  const sha256 = (value: string) => `hash of ${value}`;
  const story = { headline: 'Bridge “opens”', text: 'It’s open.\n\nAt last.' };

  it('is the export’s own id, else the address, else what is read first', () => {
    expect(identify({ id: '12', url: 'https://example.org/a' }, story, sha256)).toBe('12');
    expect(identify({ id: null, url: 'https://example.org/a' }, story, sha256)).toBe(
      'https://example.org/a',
    );
    expect(identify({ id: null, url: null }, story, sha256)).toBe(
      'hash of bridge opens\nit s open',
    );
  });

  it('does not see quotes, dashes, capitals and spaces', () => {
    const again = { headline: 'BRIDGE  "opens"', text: "It's open.\n\nSomething else." };
    const post = { id: null, url: null };
    expect(identify(post, again, sha256)).toBe(identify(post, story, sha256));
  });
});
