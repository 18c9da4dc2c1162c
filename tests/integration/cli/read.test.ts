import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { runNewsroom } from './run-newsroom';

jest.setTimeout(60_000);

const wxr = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour Herald</title><link>https://herald.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Ferry & tide</title><content:encoded><![CDATA[<p>It sails.</p>]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment></item>
<item><title>About</title><wp:post_id>2</wp:post_id><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
</channel></rss>
`;

let folder: string;
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('newsroom read', () => {
  it('--json prints a line a file, in order; a missing one fails alone', async () => {
    const export_ = write('export.xml.gz', gzipSync(wxr));
    const story = write('story.txt', 'The ferry sails\n\nIt will sail all winter.\n');
    const missing = join(folder, 'missing.xml');
    const { code, stdout } = await runNewsroom(['read', '--json', export_, missing, story]);
    expect(code).toBe(1);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        source: export_,
        format: 'wxr',
        version: '1.2',
        encoding: 'utf-8',
        language: 'en-GB',
        siteTitle: 'Harbour Herald',
        counts: {
          items: 2,
          posts: 1,
          pages: 1,
          attachments: 0,
          authors: 0,
          categories: 0,
          tags: 0,
          comments: 1,
        },
        problems: [
          expect.objectContaining({ code: 'NEWSROOM_XML_BARE_AMPERSAND', line: 4 }) as unknown,
        ],
      },
      {
        source: missing,
        error: expect.objectContaining({ code: 'NEWSROOM_INPUT_NOT_FOUND' }) as unknown,
      },
      expect.objectContaining({
        source: story,
        format: 'plain-text',
        counts: {
          items: 1,
          posts: 1,
          pages: null,
          attachments: null,
          authors: null,
          categories: null,
          tags: null,
          comments: null,
        },
      }),
    ]);
  });

  it('--posts prints the posts as they were read; without either, words for people', async () => {
    const file = write('export.xml', wxr);
    const posts = await runNewsroom(['read', '--posts', file]);
    expect(posts.code).toBe(0);
    const [first] = posts.stdout.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      source: file,
      kind: 'post',
      id: '1',
      status: 'public',
    });
    expect(posts.stderr).toContain('NEWSROOM_XML_BARE_AMPERSAND');
    const words = await runNewsroom(['read', file]);
    expect(words.stdout).toContain('2 items, 1 post, 1 page');
  });

  it('knows its formats, and refuses others as wrong usage', async () => {
    const { stdout } = await runNewsroom(['formats']);
    expect(stdout).toMatch(/^wxr\s+WordPress/m);
    const { code } = await runNewsroom(['read', '--format', 'no-such-format', 'x']);
    expect(code).toBe(2);
  });
});
