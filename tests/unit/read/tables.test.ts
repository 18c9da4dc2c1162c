import { existsSync } from 'node:fs';
import path from 'node:path';

import iconv from 'iconv-lite';

import { mappingNamed } from '../../../src/plugins/newsroom/server/src/imports/read/mapping-named';
import { guessMapping } from '../../../src/plugins/newsroom/story/read/table/mapping';
import { sourceDate } from '../../../src/plugins/newsroom/story/read/values/dates';
import { peopleOfValue } from '../../../src/plugins/newsroom/story/read/values/people';
import { readFileRecords, readRecords } from './read-records';
import { CORPORA } from './shared-corpora';

describe('a mapping', () => {
  it.each([
    [
      ['Post Title', 'postContent', 'DATE_PUBLISHED', 'Author Name'],
      {
        headline: 'Post Title',
        body: 'postContent',
        publishedOn: 'DATE_PUBLISHED',
        people: 'Author Name',
      },
    ],
    [['título', 'cuerpo', 'fecha'], { headline: 'título', body: 'cuerpo', publishedOn: 'fecha' }],
    [['title', 'summary'], { headline: 'title', body: 'summary' }],
    [['title', 'summary', 'text'], { headline: 'title', standfirst: 'summary', body: 'text' }],
    [['category', 'categories', 'text'], { section: 'category', tags: 'categories', body: 'text' }],
    [['colour', 'weight'], {}],
  ])('is guessed from %j', (columns, mapping) => {
    expect(guessMapping(columns)).toEqual(mapping);
  });

  it('given from outside overrules the guess, and takes its column from other fields', async () => {
    const csv = Buffer.from('title,kop,text\nwrong,right,Words.\n');
    const { posts, summary } = await readRecords(csv, 'a.csv', { mapping: { headline: 'kop' } });
    expect(posts).toMatchObject([{ headline: 'right', body: 'Words.' }]);
    expect(summary.mapping).toEqual({ headline: 'kop', body: 'text' });
  });

  it('without a name that tells a body takes the column of the longest texts', async () => {
    const words = 'some words that go on and on for longer than any name would';
    const csv = Buffer.from(`label,sentence\npos,"${words}"\nneg,"${words}"\n`);
    const { posts, summary } = await readRecords(csv, 'a.csv');
    expect(summary.mapping).toEqual({ body: 'sentence' });
    expect(posts).toHaveLength(2);
    const json = Buffer.from(JSON.stringify([{ label: 1, sentence: words }]));
    expect((await readRecords(json, 'a.json')).posts).toMatchObject([{ body: words }]);
  });

  it.each([
    [['kop=headline'], { headline: 'kop' }],
    [['headline=kop'], { headline: 'kop' }],
    [['a=b=body', 'section=tags'], { body: 'a=b', tags: 'section' }],
    [[], null],
  ])('of --map %j', (pairs, mapping) => {
    expect(mappingNamed(pairs)).toEqual(mapping);
  });

  it.each(['kop', 'kop=nothing', '=headline', 'headline='])('--map %s is no mapping', (pair) => {
    expect(() => mappingNamed([pair])).toThrow(
      expect.objectContaining({ code: 'NEWSROOM_MAPPING_INVALID' }) as Error,
    );
  });

  it('that finds no story says what there was', async () => {
    await expect(readRecords(Buffer.from('colour,weight\nred,3\n'), 'a.csv')).rejects.toMatchObject(
      {
        code: 'NEWSROOM_COLUMNS_UNKNOWN',
        details: { columns: 'colour, weight' },
      },
    );
  });
});

describe('CSV', () => {
  it('streams, and cells keep their letters, lines and marks', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, at) => `"Row ${at}, ""quoted""","Line one\nline two ${at}"`,
    );
    const { posts } = await readRecords(Buffer.from(`title,body\n${rows.join('\n')}\n`), 'a.csv', {
      chunkSize: 977,
    });
    expect(posts).toHaveLength(5_000);
    expect(posts[4_999]).toMatchObject({
      headline: 'Row 4999, "quoted"',
      body: 'Line one\nline two 4999',
    });
  });

  it.each(['utf-8', 'utf-16le', 'windows-1252'])('is read from %s', async (encoding) => {
    const bytes = iconv.encode('title;body\nCafé;“Früh”\n', encoding, {
      addBOM: encoding !== 'windows-1252',
    });
    const { posts, summary } = await readRecords(bytes, 'a.csv', { chunkSize: 5 });
    expect(posts).toMatchObject([{ headline: 'Café', body: '“Früh”' }]);
    expect(summary.encoding).toBe(encoding);
  });

  it('with a quotation mark that is never closed ends in a coded error', async () => {
    const broken = `title,body\n"never closed,${'x\n'.repeat(10)}`;
    await expect(readRecords(Buffer.from(broken), 'a.csv')).rejects.toMatchObject({
      code: 'NEWSROOM_CSV_NOT_WELL_FORMED',
    });
  });

  it('columns with secrets are not kept', async () => {
    const csv = Buffer.from(
      'title,body,user_password,note\nA,B,hunter2,$2y$10$' + 'a'.repeat(40) + '\n',
    );
    const { records } = await readRecords(csv, 'a.csv');
    expect(JSON.stringify(records)).not.toMatch(/hunter2|aaaaaaaa/);
  });

  const formulas = path.join(CORPORA, 'adversarial/csv-formula.csv');
  (existsSync(formulas) ? it : it.skip)(
    'of spreadsheet formulas is text (needs ../shared/corpora/adversarial)',
    async () => {
      const { posts, summary } = await readFileRecords(formulas);
      expect(summary.counts.items).toBe(3);
      expect(posts.map(({ headline }) => headline)).toEqual([
        "=cmd|' /C calc'!A0",
        '-2+3',
        '=HYPERLINK("http://evil.example","x")',
      ]);
    },
  );
});

describe('front matter', () => {
  it.each([
    ['a tag that would run code', 'title: !!js/function "function(){}"\n'],
    [
      'aliases without end',
      `a: &a [x]\n${[...'bcdefghij'].map((n, i) => `${n}: &${n} [${`*${'abcdefghi'[i]},`.repeat(9)}x]`).join('\n')}\ntitle: T\n`,
    ],
    ['a prototype', 'title: T\n__proto__: {polluted: true}\n'],
  ])('with %s does no harm', async (_name, yaml) => {
    const { posts } = await readRecords(Buffer.from(`---\n${yaml}---\nBody\n`), 'a.md');
    expect(posts).toMatchObject([{ body: 'Body' }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(posts).length).toBeLessThan(20_000);
  });

  const hostile = path.join(CORPORA, 'adversarial/yaml-frontmatter.md');
  (existsSync(hostile) ? it : it.skip)(
    'of the corpora does no harm (needs ../shared/corpora/adversarial)',
    async () => {
      const { posts, problems } = await readFileRecords(hostile);
      expect(posts).toMatchObject([{ body: 'Body', publishedOn: null }]);
      expect(problems.map(({ code }) => code)).toContain('NEWSROOM_DATE_UNREADABLE');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe('values', () => {
  it.each([
    [1388318310783, '2013-12-29T11:58:30Z'],
    ['1577836800', '2020-01-01T00:00:00Z'],
    ['20131020T192751+1100', '2013-10-20T19:27:51+11:00'],
    ['2019-03-05T19:30:15.000+00:00', '2019-03-05T19:30:15.000+00:00'],
    ['2018-03-04 09:30:00 +0100', '2018-03-04T09:30:00+01:00'],
    ['2020-02-30', null],
    ['0000-00-00 00:00:00', null],
    ['YYYYMMDD000000-HHMM', null],
    ['Mon, 10 Aug 2020 07:00:00 +0000', '2020-08-10T07:00:00+00:00'],
    [0, null],
    ['', null],
  ])('%j is the date %j', (value, date) => {
    expect(sourceDate(value)).toBe(date);
  });

  it.each([
    ['Ada Tern', ['Ada Tern']],
    ['Ada Tern and Bo Gull', ['Ada Tern', 'Bo Gull']],
    ['Ada Tern, Bo Gull and Cal Heron', ['Ada Tern', 'Bo Gull', 'Cal Heron']],
    ['Tern, Ada', ['Tern, Ada']],
    ['Reed, Ines; Ford, Pia', ['Reed, Ines', 'Ford, Pia']],
    [
      [{ name: 'Ada Tern' }, 'Bo Gull'],
      ['Ada Tern', 'Bo Gull'],
    ],
    [{ first_names: 'Ada', last_name: 'Tern' }, ['Ada Tern']],
    [null, []],
  ])('%j are the people %j', (value, names) => {
    expect(peopleOfValue(value).map(({ name }) => name)).toEqual(names);
  });
});
