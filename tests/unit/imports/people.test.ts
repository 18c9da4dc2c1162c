import { Directory } from '../../../src/plugins/newsroom/server/src/imports/match/directory';
import { nameWords } from '../../../src/plugins/newsroom/server/src/imports/match/people/fold-name';
import { acceptable } from '../../../src/plugins/newsroom/server/src/imports/match/people/how-to-match';
import { PeopleMapping } from '../../../src/plugins/newsroom/server/src/imports/match/people/mapping';
import type { PeopleRule } from '../../../src/plugins/newsroom/server/src/imports/match/people/mapping';
import { readPeopleMapping } from '../../../src/plugins/newsroom/server/src/imports/match/people/read-mapping';
import { resemblance } from '../../../src/plugins/newsroom/server/src/imports/match/people/resemblance';
import { unmatchedCsv } from '../../../src/plugins/newsroom/server/src/imports/report/unmatched-csv';

const NAMES: Array<[string, string, string | null]> = [
  ['José Luz', 'Jose Luz', 'writing'],
  ['Smith, John', 'John Smith', 'writing'],
  ['Marie-Claire Dufay', 'Marie Claire Dufay', 'writing'],
  ['Søren Ørsted', 'Soren Orsted', 'writing'],
  ['Sean Mc Donald', 'Sean McDonald', 'writing'],
  ['J. Smith', 'John Smith', 'initials'],
  ['J.R. Smith', 'John Robert Smith', 'initials'],
  ['John Smith', 'John R. Smith', 'initials'],
  ['R. Smith', 'John Robert Smith', null],
  ['J. Smith', 'Jane Smythe', null],
  ['Katarina Norling', 'Katarina Norlin', 'spelling'],
  ['Katarina Norlign', 'Katarina Norling', 'spelling'],
  ['Maria Gonzalez', 'Mario Gonzalez', 'given name'],
  ['Jon Hale', 'John Hale', null],
  ['Ada Berg', 'Ida Berg', null],
  ['Smith', 'John Smith', null],
  ['Ana Li', 'Ana Lu', null],
];

describe('resemblance', () => {
  it.each(NAMES)('%s and %s: %s', (one, other, how) => {
    expect(resemblance(nameWords(one), nameWords(other))).toBe(how);
    expect(resemblance(nameWords(other), nameWords(one))).toBe(how);
  });

  it.each(NAMES)('a directory finds %s by %s as a comparison with all would', (one, other, how) => {
    const directory = new Directory({ near: true });
    directory.add({ documentId: '1', rowId: 1, name: one, organization: null });
    const found = directory.find(other, null);
    if (found.kind === 'one') throw new Error('the same name');
    expect(found).toMatchObject(
      how === null ? { kind: 'none' } : { kind: 'near', near: [{ how }] },
    );
  });

  it('never finds somebody of another organization, and looks for nobody where it is not asked to', () => {
    const directory = new Directory({ near: true });
    const entry = { documentId: '1', rowId: 1, name: 'John Smith', organization: 'AFP' };
    directory.add(entry);
    expect(directory.find('J. Smith', 'Reuters').kind).toBe('none');
    expect(directory.find('J. Smith', 'AFP').kind).toBe('near');
    const exact = new Directory();
    exact.add(entry);
    expect(exact.find('J. Smith', null).kind).toBe('none');
  });

  it('forgets whom it is told to', () => {
    const directory = new Directory({ near: true });
    const entry = { documentId: null, rowId: null, name: 'John Smith', organization: null };
    directory.add(entry);
    directory.remove(entry);
    expect(directory.find('J. Smith', null).kind).toBe('none');
  });
});

describe('acceptable', () => {
  const like = (printed: string, ...names: string[]) => {
    const directory = new Directory({ near: true });
    for (const [index, name] of names.entries()) {
      directory.add({ documentId: String(index), rowId: index, name, organization: null });
    }
    const found = directory.find(printed, null);
    return found.kind === 'near' ? (acceptable(printed, found.near)?.entry.name ?? null) : null;
  };

  it.each([
    ['J. Smith', ['John Smith'], 'John Smith'],
    ['J. Smith', ['John Smith', 'Jane Smith'], null],
    ['John Smith', ['J. Smith'], null],
    ['Jose Luz', ['José Luz'], 'José Luz'],
    ['Maria Gonzalez', ['Mario Gonzalez'], null],
  ])('%s among %j: %s', (printed, names, taken) => expect(like(printed, ...names)).toBe(taken));
});

describe('readPeopleMapping', () => {
  it('reads CSV of any delimiter, and JSON', () => {
    const rules: PeopleRule[] = [
      { byline: 'A. Norling', settled: { kind: 'author', names: ['Ada Norling'] } },
      { byline: 'Staff', settled: { kind: 'desk' } },
      { byline: '=admin', settled: { kind: 'skip' } },
      { byline: 'bo', settled: { kind: 'slug', slug: 'bo-berg' } },
    ];
    expect(
      readPeopleMapping(
        "\uFEFFByline;Author;Slug;Action\r\nA. Norling;Ada Norling;;\r\nStaff;;;Desk\r\n'=admin;;;skip\r\nbo;;bo-berg\r\nopen;;;\r\n",
        'people.csv',
      ),
    ).toEqual(rules);
    const json = {
      'A. Norling': 'Ada Norling',
      Staff: { action: 'desk' },
      '=admin': { action: 'skip' },
      bo: { slug: 'bo-berg' },
    };
    expect(readPeopleMapping(JSON.stringify(json), 'people.json')).toEqual(rules);
  });

  it.each([
    ['name,author\nx,y', 'no column is called byline'],
    ['byline,author,slug\nx,y,z', 'more than one'],
    ['byline,action\nx,drop', 'neither skip nor desk'],
    ['byline,author\n,y', 'names no byline'],
    ['byline,author\nX,y\nx,z', 'stands in row 1, too'],
    ['[{"byline": ', 'JSON'],
  ])('refuses %j', (text, reason) => {
    expect(() => readPeopleMapping(text, 'people.csv')).toThrow(
      expect.objectContaining({
        code: 'NEWSROOM_PEOPLE_FILE_INVALID',
        message: expect.stringContaining(reason),
      }),
    );
  });

  it('takes back the list of unmatched bylines as it was written', () => {
    const csv = unmatchedCsv([
      { kind: 'author', name: '=cmd()', organization: 'A, B', posts: 2, suggestions: ['Ada'] },
    ]);
    expect(csv).toContain(`'=cmd(),,,,author,"A, B",2,Ada`);
    expect(readPeopleMapping(csv, 'people.csv')).toEqual([]);
    expect(readPeopleMapping(csv.replace('cmd(),,', 'cmd(),Ada,'), 'people.csv')).toEqual([
      { byline: '=cmd()', settled: { kind: 'author', names: ['Ada'] } },
    ]);
  });
});

describe('PeopleMapping', () => {
  const story = {
    byline: 'By Staff and wire reports',
    authors: [
      { name: 'admin', organization: null },
      { name: 'A. Norling', organization: 'AFP' },
    ],
    contributors: [
      { name: 'T. Hale', organization: 'AFP', role: 'contributing' as const, place: null },
    ],
  };
  const namesOf = (rules: PeopleRule[], defaultAuthor: string | null = null) =>
    new PeopleMapping(rules, defaultAuthor).peopleOf(story).authors.map(({ name }) => name);

  it('settles a name, and the whole line', () => {
    const rules: PeopleRule[] = [
      { byline: 'admin', settled: { kind: 'skip' } },
      { byline: 'a. norling', settled: { kind: 'author', names: ['Ada Norling', 'Bo Berg'] } },
      { byline: 'T. Hale', settled: { kind: 'author', names: ['Tom Hale'] } },
    ];
    expect(namesOf(rules)).toEqual(['Ada Norling', 'Bo Berg']);
    expect(new PeopleMapping(rules, null).peopleOf(story).contributors).toMatchObject([
      { credit: { name: 'Tom Hale', organization: 'AFP' }, isSettled: true },
    ]);
    const whole: PeopleRule = { byline: 'Staff and wire reports', settled: { kind: 'desk' } };
    expect(namesOf([whole, ...rules], 'Newsdesk')).toEqual(['Newsdesk']);
  });
});
