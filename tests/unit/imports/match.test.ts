import { Directory } from '../../../src/plugins/newsroom/server/src/imports/match/directory';
import { nameKey } from '../../../src/plugins/newsroom/server/src/imports/match/name-key';

describe('nameKey', () => {
  it.each([
    ['ADA  NORLING', 'Ada Norling'],
    ['Sinéad O’Dell', "sinéad o'dell"],
    ['Marie‐Claire Dufay', 'Marie-Claire Dufay'],
  ])('takes %s for %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['José Luz', 'Jose Luz'],
    ['J. Norling', 'Ada Norling'],
    ['Jon Hale', 'John Hale'],
  ])('tells %s from %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});

describe('Directory', () => {
  const person = (documentId: string, organization: string | null) => ({
    documentId,
    rowId: Number(documentId),
    name: 'Ada Norling',
    organization,
  });
  const directoryOf = (...people: ReturnType<typeof person>[]) => {
    const directory = new Directory();
    for (const each of people) directory.add(each, { aliases: ['A. Norling'] });
    return directory;
  };

  it.each([
    ['the same organization', person('1', 'AFP'), 'afp', 'one'],
    ['no organization known here', person('1', null), 'AFP', 'one'],
    ['no organization printed', person('1', 'AFP'), null, 'one'],
    ['another organization', person('1', 'AFP'), 'Reuters', 'namesake'],
  ])('with %s', (_, known, organization, kind) => {
    expect(directoryOf(known).find('Ada Norling', organization).kind).toBe(kind);
  });

  it('finds by alias, and nobody by another name', () => {
    expect(directoryOf(person('1', null)).find('a. norling', null).kind).toBe('one');
    expect(directoryOf(person('1', null)).find('Tom Hale', null).kind).toBe('none');
  });

  it('takes the one at the same organization, and says when several fit', () => {
    const directory = directoryOf(person('1', null), person('2', 'AFP'), person('3', 'Reuters'));
    expect(directory.find('Ada Norling', 'Reuters')).toMatchObject({
      kind: 'one',
      entry: { documentId: '3' },
    });
    expect(
      directoryOf(person('1', 'AFP'), person('2', 'AFP')).find('Ada Norling', 'AFP'),
    ).toMatchObject({
      kind: 'several',
      entry: { documentId: '1' },
    });
  });
});
