import fc from 'fast-check';
import {
  foldCapitals,
  isBylineOpening,
  isName,
  parseByline,
  parseCreditLine,
  readNameLine,
  readNames,
  splitTrailingCredit,
} from '../../../../src/plugins/newsroom/story/clean/people';
import { testLineFixtures } from './line-fixtures';
import { processorTime } from '../processor-time';

describe('fixtures', () => {
  testLineFixtures('people', {
    byline: parseByline,
    'name-line': readNameLine,
    credit: parseCreditLine,
  });
});

describe('foldCapitals', () => {
  test.each([
    ["KAREN O'NEIL-MCDONALD", "Karen O'Neil-McDonald"],
    ['LUDWIG VAN BEETHOVEN', 'Ludwig van Beethoven'],
    ['CARLOS DE LA CRUZ', 'Carlos de la Cruz'],
    ['J.R. SMITH JR.', 'J.R. Smith Jr.'],
    ['JOHN SMITH III', 'John Smith III'],
    ['JANE MACDONALD', 'Jane MacDonald'],
    ['ANA MACHADO', 'Ana Machado'],
    ['Jean DUPONT', 'Jean Dupont'],
    ['Bob PM', 'Bob PM'],
    ['Ann McKay', 'Ann McKay'],
    ['ÉMILIE ÖZ', 'Émilie Öz'],
  ])('%s', (printed, folded) => {
    expect(foldCapitals(printed)).toBe(folded);
    expect(foldCapitals(folded)).toBe(folded);
  });
});

test('readNames gives null when one item is no name', () => {
  expect(readNames('Ann Lee, Bob Ray and CY POE')).toEqual(['Ann Lee', 'Bob Ray', 'Cy Poe']);
  expect(readNames('Ann Lee and the others went home')).toBeNull();
});

test('an opening that stands alone is told from one with its name', () => {
  expect(isBylineOpening('Article by')).toBe(true);
  expect(isBylineOpening('By')).toBe(true);
  expect(isBylineOpening('By Ann Lee')).toBe(false);
  expect(isBylineOpening('')).toBe(false);
});

test('two printed lines that belong together are read as one', () => {
  expect(parseByline('Article by\nBarry Jones')?.authors).toEqual([
    { name: 'Barry Jones', organization: null },
  ]);
  expect(parseByline('By Ann Lee\nHarbour Daily')?.authors).toEqual([
    { name: 'Ann Lee', organization: 'Harbour Daily' },
  ]);
});

test('a credit run into the last paragraph is split from it', () => {
  const paragraph = 'Two were hurt, police said. (Reporting by Ann Lee; Editing by Bob Ray)';
  const split = splitTrailingCredit(paragraph, { agency: 'Reuters' });
  expect(split?.text).toBe('Two were hurt, police said. ');
  expect(split?.contributors.map(({ organization }) => organization)).toEqual([
    'Reuters',
    'Reuters',
  ]);
  expect(splitTrailingCredit('A plain (very) sentence.')).toBeNull();
});

const given = fc.constantFrom('Ann', 'Bob', 'Maria', 'José', 'Siobhán', 'Yusuf', 'Mary Jo', 'J.B.');
const family = fc.constantFrom(
  'Leigh',
  'Ray',
  "O'Neil",
  'Müller',
  'de la Cruz',
  'Al-Amin',
  'McKay',
);
const name = fc.tuple(given, family).map((parts) => parts.join(' '));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

describe('properties', () => {
  test('every list of names comes back from a byline, in order', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('By ', 'BY ', 'by ', 'Story by '), (people, opening) => {
        const authors = parseByline(`${opening}${listed(people)}, CNN`)?.authors;
        expect(authors).toEqual(people.map((one) => ({ name: one, organization: 'CNN' })));
      }),
    );
  });

  test('every list of names comes back from a credit sentence, each with its organization', () => {
    fc.assert(
      fc.property(names, (people) => {
        const line = `CNN's ${listed(people)} contributed to this report.`;
        expect(parseCreditLine(line)?.map((one) => [one.name, one.organization])).toEqual(
          people.map((one) => [one, 'CNN']),
        );
      }),
    );
  });

  test('no text makes a parser throw', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'By ',
            'Ann ',
            'and ',
            ', ',
            '(',
            ')',
            'Reporting by ',
            'CNN',
            "'s ",
            '. ',
            '|',
            'contributed',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (line) => {
        for (const parse of [parseByline, parseCreditLine, readNameLine, splitTrailingCredit]) {
          expect(() => parse(line)).not.toThrow();
        }
        expect(isName(foldCapitals(line))).toEqual(expect.any(Boolean));
      }),
    );
  });

  test.each([
    'By ',
    'a ',
    'Ann Lee, ',
    '(',
    'Reporting by Ann Lee; ',
    ' contributed to this report',
  ])('a line of five million characters of %j ends at once', (seed) => {
    const line = seed.repeat(Math.ceil(5_000_000 / seed.length));
    const parsers = [parseByline, parseCreditLine, readNameLine, splitTrailingCredit];
    const spent = processorTime(() => parsers.forEach((parse) => parse(line)));
    expect(spent).toBeLessThan(1000);
  });
});
