import fc from 'fast-check';
import {
  isKnownCity,
  isKnownPlace,
  isKnownRegion,
  parseDateline,
} from '../../../../src/plugins/newsroom/story/clean/dateline';
import { testLineFixtures } from '../people/line-fixtures';
import { processorTime } from '../processor-time';

describe('fixtures', () => {
  testLineFixtures('dateline', { '': parseDateline });
});

test('the gazetteer knows a place without case, full stops and diacritics', () => {
  expect(isKnownCity('SÃO PAULO')).toBe(true);
  expect(isKnownRegion('N.Y.')).toBe(true);
  expect(isKnownPlace('ABHA, Saudi Arabia')).toBe(true);
  expect(isKnownPlace('Nowhere')).toBe(false);
});

test('a byline over the dateline is read with it, and the prefix keeps every character', () => {
  const paragraph = 'By Ann Lee and Bob Dela Cruz\nMANILA, May 3 (Reuters) - The council met.';
  const found = parseDateline(paragraph);
  expect(found?.byline).toBe('By Ann Lee and Bob Dela Cruz');
  expect(found?.authors.map((author) => author.name)).toEqual(['Ann Lee', 'Bob Dela Cruz']);
  expect(paragraph.slice(found?.prefix.length)).toBe('The council met.');
});

const place = fc.constantFrom(
  'PARIS',
  'NEW YORK',
  'ABHA, Saudi Arabia',
  'LONDON/ROME',
  'HAYWARD, Calif.',
);
const date = fc.constantFrom('', ', Feb 26', ', 3 mars', ', March 3, 2020');
const agency = fc.constantFrom('', ' (Reuters)', ' (AP)', ' (dpa)');
const dash = fc.constantFrom(' - ', ' – ', ' — ', ' -- ');

describe('properties', () => {
  test('what is put together is read apart, and prefix and rest make the paragraph', () => {
    fc.assert(
      fc.property(place, date, agency, dash, (city, day, signed, gap) => {
        const rest = 'The council met on the new harbour wall.';
        const paragraph = `${city}${day}${signed}${gap}${rest}`;
        const found = parseDateline(paragraph);
        expect(found?.dateline.place).toBe(city);
        expect(found?.dateline.agency).toBe(signed ? signed.slice(2, -1) : null);
        expect(`${found?.prefix}${rest}`).toBe(paragraph);
      }),
    );
  });

  test('no text makes it throw, and the prefix is always the start of the paragraph', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'By ',
            'Ann ',
            'PARIS',
            ', ',
            '(',
            ')',
            'Feb 26',
            'AP',
            ' - ',
            ' — ',
            '\n',
            'the',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (paragraph) => {
        const found = parseDateline(paragraph);
        expect(paragraph.startsWith(found?.prefix ?? '')).toBe(true);
      }),
    );
  });

  test.each([' ', 'PARIS, ', '- ', '(', 'By '])(
    'five million characters of %j end at once',
    (seed) => {
      const line = seed.repeat(Math.ceil(5_000_000 / seed.length));
      expect(processorTime(() => parseDateline(line))).toBeLessThan(1000);
    },
  );
});
