import fc from 'fast-check';

import {
  isValidSlug,
  LONGEST_SLUG,
  nextSlug,
  slugFor,
} from '../../../src/plugins/newsroom/story/article';

const shortId = 'k3x9q2';

describe('the slug of a headline', () => {
  it.each([
    ['Harbour bridge opens after 12 years', 'harbour-bridge-opens-after-12-years'],
    ['Minister’s “no”: what’s next?', 'ministers-no-whats-next'],
    ['Curaçao, Malmö & Øresund', 'curacao-malmo-and-oresund'],
    ['Мост открыт', 'most-otkryt'],
    ['1984', '1984'],
  ])('%s', (headline, slug) => {
    expect(slugFor(headline, { shortId })).toBe(slug);
  });

  it.each([
    ['港口大桥通车', null, `story-${shortId}`],
    ['港口大桥 2026 通车', null, `story-${shortId}`],
    ['港口大桥通车', 'harbour-bridge', 'harbour-bridge'],
    ['港口大桥通车', '%e6%b8%af%e5%8f%a3', '港口'],
    ['ท่าเรือ', '%E0%ZZ broken', 'e0-zz-broken'],
    ['נמל', '///', `story-${shortId}`],
    ['', null, `story-${shortId}`],
  ])('where slugify has no letters: %s with the legacy slug %s', (headline, legacySlug, slug) => {
    expect(slugFor(headline, { legacySlug, shortId })).toBe(slug);
  });

  it('is capped on a word', () => {
    const slug = slugFor('harbour '.repeat(30), { shortId });
    expect(slug).toBe(Array(10).fill('harbour').join('-'));
    expect(slug.length).toBeLessThanOrEqual(LONGEST_SLUG);
    expect(slugFor('x'.repeat(200), { shortId })).toBe('x'.repeat(80));
  });

  it('is always valid', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(anyText, anyText, (headline, legacySlug) => {
        const slug = slugFor(headline, { legacySlug, shortId });
        expect([slug, isValidSlug(slug)]).toEqual([slug, true]);
      }),
    );
  });
});

describe('the next free slug', () => {
  it('is the slug itself, else the first free number', () => {
    expect(nextSlug('budget', new Set())).toBe('budget');
    expect(nextSlug('budget', new Set(['budget']))).toBe('budget-2');
    expect(nextSlug('budget', new Set(['budget', 'budget-2', 'budget-4']))).toBe('budget-3');
  });

  it('stays within the cap', () => {
    const long = Array(10).fill('harbour').join('-').padEnd(80, 'x');
    const next = nextSlug(long, new Set([long]));
    expect(next.endsWith('-2')).toBe(true);
    expect(isValidSlug(next)).toBe(true);
  });
});

describe('a slug typed by hand', () => {
  it.each(['budget', 'budget-2026', '港口', '7'])('%s is valid', (slug) => {
    expect(isValidSlug(slug)).toBe(true);
  });
  it.each(['', 'Budget', 'budget-', '-budget', 'a--b', 'a b', 'a/b', '../x', 'x'.repeat(81)])(
    '%j is not',
    (slug) => {
      expect(isValidSlug(slug)).toBe(false);
    },
  );
});
