import { failureOf } from '../../../src/plugins/newsroom/server/src/imports/failure';
import { localeFor } from '../../../src/plugins/newsroom/server/src/imports/locales';
import {
  instantOf,
  isTimezone,
} from '../../../src/plugins/newsroom/server/src/imports/write/instant';
import { canonicalJson } from '../../../src/plugins/newsroom/server/src/imports/write/snapshot';
import { storable } from '../../../src/plugins/newsroom/server/src/imports/write/storable';
import { NewsroomError } from '../../../src/plugins/newsroom/story/errors';

describe('instantOf', () => {
  it.each([
    ['2011-05-02T10:00:00+02:00', 'America/New_York', '2011-05-02T08:00:00.000Z'],
    ['2011-05-02T10:00:00Z', 'America/New_York', '2011-05-02T10:00:00.000Z'],
    ['2011-05-02T10:00:00', 'America/New_York', '2011-05-02T14:00:00.000Z'],
    ['2011-01-02T10:00:00', 'America/New_York', '2011-01-02T15:00:00.000Z'],
    ['2011-05-02', 'Asia/Kolkata', '2011-05-01T18:30:00.000Z'],
    ['2011-05-02', 'UTC', '2011-05-02T00:00:00.000Z'],
    // the hours around both changes of the clock
    ['2021-03-28T03:30:00', 'Europe/Berlin', '2021-03-28T01:30:00.000Z'],
    ['2021-10-31T03:30:00', 'Europe/Berlin', '2021-10-31T02:30:00.000Z'],
  ])('reads %s in %s', (date, zone, instant) => expect(instantOf(date, zone)).toBe(instant));

  it('gives null for what is no date', () => {
    expect(instantOf(null, 'UTC')).toBeNull();
    expect(instantOf('last Tuesday', 'UTC')).toBeNull();
  });

  it('knows time zones', () => {
    expect(isTimezone('Europe/London')).toBe(true);
    expect(isTimezone('Mars/Olympus')).toBe(false);
  });
});

describe('localeFor', () => {
  const locales = { codes: ['en', 'fr', 'pt-BR'], default: 'en' };
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'en'],
    ['ar', 'en'],
    [null, 'en'],
  ])('puts %s into %s', (language, locale) => expect(localeFor(language, locales)).toBe(locale));
});

describe('storable', () => {
  it('replaces what a database refuses, at any depth, and nothing else', () => {
    const date = '2011-05-02';
    expect(storable({ a: ['x\0y', { b: '\ud800z' }], c: '😀 é', d: null, e: 4, date })).toEqual({
      a: ['x\ufffdy', { b: '\ufffdz' }],
      c: '😀 é',
      d: null,
      e: 4,
      date,
    });
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe('failureOf', () => {
  it('keeps codes of ours, also inside errors of Strapi', () => {
    expect(failureOf(new NewsroomError('NEWSROOM_PUBLISH_WITHOUT_BODY')).code).toBe(
      'NEWSROOM_PUBLISH_WITHOUT_BODY',
    );
    const strapiError = Object.assign(new Error('No text.'), {
      details: { code: 'NEWSROOM_PUBLISH_WITHOUT_BODY' },
    });
    expect(failureOf(strapiError)).toEqual({
      code: 'NEWSROOM_PUBLISH_WITHOUT_BODY',
      reason: 'No text.',
    });
  });

  it('says what a database says, without the statement and its values', () => {
    const error = new Error(
      "insert into `articles` (`headline`) values ('Secret - words') - value too long",
    );
    const { code, reason } = failureOf(error);
    expect(code).toBe('NEWSROOM_IMPORT_ROW_FAILED');
    expect(reason).toContain('value too long');
    expect(reason).not.toContain('Secret');
  });
});
