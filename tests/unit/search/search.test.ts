import fc from 'fast-check';

import {
  excerpt,
  highlight,
  likenesses,
  parseSearch,
  stemsOf,
  tallyOf,
  tellingWords,
  wordsOf,
} from '../../../src/plugins/newsroom/story/search';

describe('words', () => {
  it.each([
    ['Ferries, ferry and FERRY’s', 'en', ['ferri', 'ferri', 'and', 'ferri', 's']],
    ['Krøyer’s façade — œuvre', 'en', ['kroyer', 's', 'facad', 'oeuvr']],
    ['Häuser Haus STRASSE Straße', 'de', ['haus', 'haus', 'strass', 'strass']],
    ['élections élection', 'fr', ['elect', 'elect']],
    ['東京都 ok', 'ja', ['東', '京', '都', 'ok']],
    ['한국어', 'ko', ['한국어']],
    ['हिन्दी', 'xx', ['हिन्दी']],
    ['５G ﬁne', 'xx', ['5g', 'fine']],
    ['مُحَمَّد محمد', 'xx', ['محمد', 'محمد']],
    ['', 'en', []],
  ])('of %s in %s', (text, language, stems) => {
    expect(stemsOf(text, language)).toEqual(stems);
  });

  it('alone are those of the words with their places', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'de-AT', 'ja'),
        (text, language) => {
          const mixed = `${text} Häuser 東京${text}`;
          expect(stemsOf(mixed, language)).toEqual(
            wordsOf(mixed, language).map(({ stem }) => stem),
          );
        },
      ),
    );
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, stem } of wordsOf(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(stem).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('what is sought', () => {
  const term = (stems: string[], isBeginning = false) => ({ stems, isBeginning });

  it.each([
    ['ferry pier', [term(['ferri']), term(['pier'])], []],
    ['"ferry piers" -toll*', [term(['ferri', 'pier'])], [term(['toll'], true)]],
    ['-"by night" day', [term(['dai'])], [term(['by', 'night'])]],
    ['open "to the end', [term(['open']), term(['to', 'the', 'end'])], []],
    ['well-known', [term(['well', 'known'])], []],
    ['* - "" !!! (', [], []],
    ['fer*', [term(['fer'], true)], []],
  ])('in %s', (text, all, none) => {
    expect(parseSearch(text, 'en')).toEqual({ all, any: [], none });
  });

  it('is letters and digits alone, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { all, none } = parseSearch(text, 'en');
        expect(all.length).toBeLessThanOrEqual(12);
        for (const { stems } of [...all, ...none]) {
          expect(stems.length).toBeGreaterThan(0);
          for (const stem of stems) expect(stem).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u);
        }
      }),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, q: string) => highlight(text, parseSearch(q, 'en'), 'en');

  it.each([
    ['The <b>ferry</b> & co', 'ferries', 'The &lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &amp; co'],
    ['New pier, new piers', '"new pier"', '<mark>New pier</mark>, <mark>new piers</mark>'],
    ['Toll tolling told', 'tol*', '<mark>Toll</mark> <mark>tolling</mark> <mark>told</mark>'],
    ['a pier', 'ferry', null],
    ['Façade', 'facade', '<mark>Façade</mark>'],
  ])('in %s for %s', (text, q, html) => {
    expect(marked(text, q)).toBe(html);
  });

  it('hold no markup but their own', () => {
    const unescape = (html: string) =>
      html
        .replaceAll('<mark>', '')
        .replaceAll('</mark>', '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, q) => {
        const html = marked(`${text} ferry`, `ferry ${q}`);
        expect(html).not.toBeNull();
        expect(html!.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
        const flat = (value: string) => value.replace(/\s+/g, ' ').trim();
        expect(flat(unescape(html!))).toBe(flat(`${text} ferry`));
      }),
    );
  });

  it('show the place where most was found', () => {
    const long = `${'Nothing of it here. '.repeat(40)}At last a ferry and a pier. ${'And on. '.repeat(60)}`;
    const shown = excerpt(long, parseSearch('ferry pier', 'en'), 'en');
    expect(shown).toContain('a <mark>ferry</mark> and a <mark>pier</mark>.');
    expect(shown.startsWith('… ')).toBe(true);
    expect(shown.endsWith(' …')).toBe(true);
    expect(excerpt('Short.', parseSearch('ferry', 'en'), 'en')).toBe('Short.');
  });
});

describe('likeness', () => {
  const tally = (text: string) => tallyOf(text, 'en');

  it('is of words that few texts have', () => {
    const own = tally('The sluice gates of the canal and the lock keepers');
    const bread = tally('The bread of the day and the butter of the week');
    const [like, unlike] = likenesses(own, [
      tally('Canal lock keepers and their sluice gates'),
      ...Array.from({ length: 9 }, () => bread),
    ]);
    expect(like!).toBeGreaterThan(0.5);
    expect(unlike!).toBeLessThan(like! / 4);
    expect(likenesses(own, [own])[0]).toBeCloseTo(1);
    expect(likenesses(tally(''), [own])).toEqual([0]);
  });

  it('is sought by the words that tell most', () => {
    const words = tellingWords(
      'Ferry pier vote',
      `ferry ferry council ${'of the '.repeat(9)}`,
      'en',
      3,
    );
    expect(words).toContain('ferri');
    expect(words).not.toContain('the');
  });
});
