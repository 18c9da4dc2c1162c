import { canonicalElsewhere } from '../../../src/plugins/newsroom/server/src/imports/write/canonical-elsewhere';
import { searchAndRights } from '../../../src/plugins/newsroom/server/src/imports/write/search-and-rights';
import { clean } from '../../../src/plugins/newsroom/story/clean';
import { legacyPost } from '../../../src/plugins/newsroom/story/read';
import type { LegacyPost } from '../../../src/plugins/newsroom/story/model';

const post = (more: Partial<LegacyPost>): LegacyPost =>
  legacyPost({
    format: 'wxr',
    body: '<p>The ferry stays through the winter, the council said.</p>',
    bodyFormat: 'html',
    raw: '',
    headline: 'Ferry stays',
    siteUrl: 'https://old.example',
    url: 'https://www.old.example/2020/ferry/?utm_source=x',
    ...more,
  });

const canonicalOf = (more: Partial<LegacyPost>) => {
  const read = post(more);
  return canonicalElsewhere(clean(read), read);
};

describe('the canonical address of an imported story', () => {
  it.each<[string, Partial<LegacyPost>, string | null]>([
    ['is its new one, where none is declared', {}, null],
    [
      'is its new one, where its old one is declared',
      { canonicalUrl: 'http://old.example/2020/ferry' },
      null,
    ],
    [
      'is its new one, where the start page is declared by mistake',
      { canonicalUrl: 'https://old.example/' },
      null,
    ],
    ['is no address that is none', { canonicalUrl: 'javascript:alert(1)' }, null],
    [
      'stays elsewhere, where the source says so',
      { canonicalUrl: 'https://wire.example/2020/ferry/' },
      'https://wire.example/2020/ferry/',
    ],
    [
      'stays that of another page of the old site',
      { canonicalUrl: 'https://old.example/2020/ferry-of-the-year/' },
      'https://old.example/2020/ferry-of-the-year/',
    ],
    [
      'stays where the story came without an address of its own',
      { url: null, canonicalUrl: 'https://wire.example/2020/ferry/' },
      'https://wire.example/2020/ferry/',
    ],
  ])('%s', (_, more, expected) => {
    expect(canonicalOf(more)).toBe(expected);
  });
});

describe('what a source says to search engines and of rights', () => {
  const fieldsOf = (more: Partial<LegacyPost>) => {
    const read = post(more);
    return searchAndRights(clean(read), read);
  };

  it('leaves everything as it is where it says nothing', () => {
    expect(fieldsOf({})).toEqual({});
  });

  it('takes titles, descriptions and rights, a wire’s terms before those of a notice', () => {
    expect(
      fieldsOf({
        seoTitle: 'Why the ferry stays',
        seoDescription: 'All\nabout it.',
        noindex: true,
        copyright: '© 2020 Bay Radio. All rights reserved.',
        customFields: [{ name: 'usageTerms', value: 'Not for use in print.' }],
      }),
    ).toEqual({
      seoTitle: 'Why the ferry stays',
      seoDescription: 'All about it.',
      noindex: true,
      copyrightHolder: 'Bay Radio',
      usageTerms: 'Not for use in print.',
    });
  });

  it.each(['Ferry stays', 'Ferry stays | The Old Post', 'FERRY STAYS - Old Post', 'x'.repeat(300)])(
    'takes no title that a plugin made of the headline, or that is none: %j',
    (seoTitle) => {
      expect(fieldsOf({ seoTitle })).toEqual({});
    },
  );

  it('takes one that only begins like the headline', () => {
    expect(fieldsOf({ seoTitle: 'Ferry stays for good' })).toEqual({
      seoTitle: 'Ferry stays for good',
    });
  });
});
