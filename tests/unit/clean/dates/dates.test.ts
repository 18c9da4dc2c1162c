import fc from 'fast-check';
import {
  findDates,
  isDateLine,
  parseDate,
  readDateLine,
} from '../../../../src/plugins/newsroom/story/clean/dates';
import { testLineFixtures } from '../people/line-fixtures';
import { processorTime } from '../processor-time';

describe('fixtures', () => {
  testLineFixtures('dates', {
    'date-lines': (line) => ({ isDateLine: isDateLine(line), ...readDateLine(line) }),
    '': parseDate,
  });
});

const day = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const LOCALES = ['en-US', 'en-GB', 'fr-FR', 'es-ES', 'de-DE', 'pt-PT', 'it-IT', 'nl-NL'];

describe('properties', () => {
  test('a day printed with its month in any of the languages is read again', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...LOCALES),
        fc.constantFrom('long', 'short'),
        (date, locale, month) => {
          const printed = date.toLocaleDateString(locale, {
            day: 'numeric',
            month: month as 'long' | 'short',
            year: 'numeric',
            timeZone: 'UTC',
          });
          expect(`${locale} ${printed} ${parseDate(printed, { language: locale })?.value}`).toBe(
            `${locale} ${printed} ${date.toISOString().slice(0, 10)}`,
          );
        },
      ),
    );
  });

  test('dates lie in the text, in order and apart', () => {
    const part = fc.constantFrom(
      'Nov. 18, 2019',
      '2020-01-02',
      '3 mai 2015',
      ' at ',
      '10:04 pm',
      ' ET ',
      'Updated',
      ' ',
      '2019',
      '/12',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        const text = parts.join('');
        let reached = 0;
        for (const { start, end } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          reached = end;
        }
      }),
    );
  });

  test('no text makes a reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => [parseDate(text), readDateLine(text)]).not.toThrow();
      }),
    );
  });

  test('time grows in proportion to the text', () => {
    const seconds = (size: number): number => {
      const text = '12:3 May 4 '.repeat(size);
      return processorTime(() => findDates(text)) / 1000;
    };
    seconds(10_000);
    expect(seconds(400_000)).toBeLessThan(10);
  });
});
