import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

import { postsPrinter } from '../../../src/plugins/newsroom/cli/src/commands/read/printers';
import { LineWriter } from '../../../src/plugins/newsroom/cli/src/output/line-writer';
import { legacyPost } from '../../../src/plugins/newsroom/story/read/records/post';

const SECRET = 'ab12cd34ef56ab12cd34ef56ab12cd34';

const signed = [
  `https://cdn.example/a.jpg?w=800&X-Amz-Signature=${SECRET}&v=2`,
  `https://cdn.example/b.jpg?Policy=${SECRET}&Signature=${SECRET}&Key-Pair-Id=${SECRET}`,
  `https://store.example/c.jpg?sv=2024-01-01&sig=${SECRET}`,
  `https://news.example/unsubscribe/?uuid=1&key=${SECRET}`,
  `https://letters.example/post?token=eyJ1c2VyIjoxfQ.${SECRET}&r=1`,
  `https://pictures.example/d.jpg?w=1&s=${SECRET}`,
  `https://desk:${SECRET}@news.example/e.jpg`,
];

describe('the posts that are printed', () => {
  it('open no doors, wherever in them an address stands; the posts themselves keep theirs', async () => {
    const stream = new PassThrough();
    const printed = text(stream);
    const [picture] = signed;
    const media = { id: null, alternativeText: null, caption: null, credit: null };
    const post = legacyPost({
      format: 'json',
      raw: '',
      bodyFormat: 'html',
      body: signed.map((url) => `<p><img src="${url.replaceAll('&', '&amp;')}"></p>`).join(''),
      leadImage: { ...media, url: picture! },
      media: signed.map((url) => ({ ...media, url })),
    });
    await postsPrinter(new LineWriter(stream)).record('a.json', post);
    stream.end();

    const line = await printed;
    expect(line).not.toContain(SECRET);
    const read = JSON.parse(line) as typeof post;
    expect(read.leadImage?.url).toBe('https://cdn.example/a.jpg?w=800&X-Amz-Signature=&v=2');
    expect(read.media).toHaveLength(signed.length);
    expect(post.leadImage?.url).toBe(picture);
  });

  it('keep what only looks like one', async () => {
    const stream = new PassThrough();
    const printed = text(stream);
    const body = '<p><a href="https://news.example/?s=ferry&key=town&v=2">a</a></p>';
    const post = legacyPost({ format: 'json', raw: '', bodyFormat: 'html', body });
    await postsPrinter(new LineWriter(stream)).record('a.json', post);
    stream.end();
    expect(JSON.parse(await printed)).toMatchObject({ body });
  });
});
