import { createHash } from 'node:crypto';

import { clean } from '../../../src/plugins/newsroom/story/clean';
import type { LegacyPost } from '../../../src/plugins/newsroom/story/model';
import { Profiler } from '../../../src/plugins/newsroom/story/profile';
import { markupFacts } from '../../../src/plugins/newsroom/story/profile/markup-facts';
import { fragmentPost } from '../clean/fragment/posts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const BODY = `<p style="color:red; Margin: 0">The gate stayed shut, <a href="/office">the office</a> said.</p>
<img src="//cdn.alderbay.example/a.jpg"><a href="https://other.example/x"><b>More</b></a>
[gallery ids="1,2"] [sic] [contact-form-7 id="9"]
<iframe src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>
https://vimeo.com/123456789
`;

function profileOf(posts: readonly LegacyPost[], authors: readonly string[] = []) {
  const profiler = new Profiler(sha256);
  for (const post of posts) profiler.addPost(post, clean(post));
  for (const name of authors) {
    profiler.addRecord({
      kind: 'author',
      id: null,
      name,
      slug: null,
      email: null,
      bio: null,
      url: null,
      isGuest: false,
    });
  }
  return profiler.result();
}

describe('the mark-up of a body', () => {
  it('is told by tags, styles, hosts, shortcodes and embeds', () => {
    expect(markupFacts(BODY, 'https://alderbay.example/post')).toEqual({
      tags: ['p', 'a', 'img', 'a', 'b', 'iframe'],
      styles: ['color', 'margin'],
      imageHosts: ['cdn.alderbay.example'],
      linkHosts: ['alderbay.example', 'other.example'],
      shortcodes: ['gallery', 'contact-form-7'],
      embeds: ['YouTube', 'Vimeo'],
    });
  });

  it('is read in time in proportion to its length', () => {
    const started = Date.now();
    for (const piece of ['<a href="', '[x a="', '<img style="', 'https://a.example/\n']) {
      markupFacts(piece.repeat(100_000), null);
    }
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('a source', () => {
  const byline = (name: string) =>
    fragmentPost(`<p>By ${name}</p><p>Nobody was hurt, the office said on ${name} street.</p>`, {
      headline: `Flood on ${name} street`,
      publishedOn: '2014-05-01',
    });

  it('is told with what is empty, what stands twice, and who is not declared', () => {
    const profile = profileOf(
      [
        byline('Ann Lee'),
        byline('Ann Lee'),
        byline('Ruben Ode'),
        fragmentPost('<p> </p>', { headline: 'Nothing', status: 'draft', type: 'page' }),
      ],
      ['ann lee'],
    );
    expect(profile).toMatchObject({ posts: 3, pages: 1, empty: 1, duplicates: 1 });
    expect(profile.unmatchedBylines).toEqual([{ name: 'Ruben Ode', count: 1 }]);
    expect(profile.statuses).toEqual([
      { name: 'public', count: 3 },
      { name: 'draft', count: 1 },
    ]);
    expect(profile.years).toEqual([
      { name: '2014', count: 3 },
      { name: 'unknown', count: 1 },
    ]);
  });

  it('counts what can’t be read', () => {
    const profiler = new Profiler(sha256);
    profiler.addRecord({ kind: 'problem', code: 'NEWSROOM_X', message: '…', line: 3 });
    expect(profiler.result().problems).toBe(1);
  });
});
