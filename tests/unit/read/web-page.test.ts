import iconv from 'iconv-lite';

import { NewsroomError } from '../../../src/plugins/newsroom/story/errors';
import type { LegacyPost } from '../../../src/plugins/newsroom/story/model';
import { detectFormat, readWebPage } from '../../../src/plugins/newsroom/story/read';

async function read(bytes: Uint8Array): Promise<LegacyPost> {
  async function* chunks() {
    yield bytes.subarray(0, 10);
    yield bytes.subarray(10);
  }
  const hints = { name: 'page.html', namespace: null, language: null };
  for await (const post of readWebPage(chunks(), hints)) if (post.kind === 'post') return post;
  throw new Error('no post');
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a saved web page', () => {
  it('is one post, told by its canonical address and the rest of its head', async () => {
    const post = await read(
      utf8(
        '<!doctype html><html lang="de-AT"><head><title>Der Turm - Bote</title>' +
          '<meta property="og:site_name" content="Bote"><link rel="canonical" href="https://bote.example/turm">' +
          '<meta name="author" content="Ann Lee"></head><body><p>Text.</p></body></html>',
      ),
    );
    expect(post).toMatchObject({
      format: 'web-page',
      bodyFormat: 'html',
      url: 'https://bote.example/turm',
      siteUrl: 'https://bote.example',
      headline: 'Der Turm',
      language: 'de',
      people: [{ name: 'Ann Lee' }],
    });
  });

  it('is decoded as it declares', async () => {
    const html =
      '<html><head><meta charset="iso-8859-2"></head><body><p>Zażółć gęślą jaźń</p></body></html>';
    expect((await read(iconv.encode(html, 'iso-8859-2'))).body).toContain('Zażółć gęślą jaźń');
  });

  it('that is empty or no text is refused', async () => {
    await expect(read(utf8(' \n '))).rejects.toThrow(NewsroomError);
    await expect(read(new Uint8Array([0, 1, 2, 3, 0, 0, 255, 0]))).rejects.toThrow(NewsroomError);
  });

  it('is told by its ending or its first tag', () => {
    expect(detectFormat(utf8('anything'), 'story.HTM')).toBe('web-page');
    expect(detectFormat(utf8('\n<!DOCTYPE html><html>'), 'story')).toBe('web-page');
    expect(detectFormat(utf8('Just text'), 'story')).toBe('plain-text');
  });
});
