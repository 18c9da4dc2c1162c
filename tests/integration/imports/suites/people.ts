import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, runImport, uid } from './import-tools';

/** Names that are like one that is there, and a mapping that settles them. */
export function people(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const posts = (...creators: string[]) =>
    folder().write(
      'old.xml',
      wxr(...creators.map((creator, index) => wxrPost({ id: index + 1, creator }))),
    );
  const make = (name: string, more: object = {}) =>
    strapi()
      .documents(uid('author'))
      .create({ data: { name, ...more } as never });
  const authorsOfAll = async () =>
    (await allOf(strapi(), 'article', {}, { authors: true })).map(({ authors }) =>
      authors.map(({ name }: { name: string }) => name).join(' and '),
    );
  const rulesAsked = async () =>
    (await allOf(strapi(), 'import-record')).map(({ queries }) =>
      (queries ?? [])
        .map(({ rule }: { rule: string }) => rule)
        .filter((rule: string) => rule.startsWith('person')),
    );

  it('asks whether two people are one, and merges nobody', async () => {
    await make('John Smith');
    const { summary } = await runImport(strapi(), [posts('J. Smith', 'J. Smith', 'Bo Berg')]);
    expect(await authorsOfAll()).toEqual(['J. Smith', 'J. Smith', 'Bo Berg']);
    expect(await rulesAsked()).toEqual([['person-called-nearly-so'], [], []]);
    expect(summary.unmatched).toEqual([
      {
        kind: 'author',
        name: 'J. Smith',
        organization: null,
        posts: 2,
        suggestions: ['John Smith'],
      },
      { kind: 'author', name: 'Bo Berg', organization: null, posts: 1, suggestions: [] },
    ]);
  });

  it('takes one for the other when told to, and says so in each story', async () => {
    await make('John Smith');
    const { summary } = await runImport(strapi(), [posts('J. Smith', 'J. Smith')], {
      matching: 'accept',
    });
    expect(await authorsOfAll()).toEqual(['John Smith', 'John Smith']);
    expect(await rulesAsked()).toEqual([
      ['person-taken-for-another'],
      ['person-taken-for-another'],
    ]);
    expect(summary).toMatchObject({ unmatched: [], made: { authors: [] } });
    expect(await allOf(strapi(), 'author')).toHaveLength(1);
  });

  it('does not look when it is told not to', async () => {
    await make('John Smith');
    await runImport(strapi(), [posts('J. Smith')], { matching: 'exact' });
    expect(await rulesAsked()).toEqual([[]]);
    expect(await allOf(strapi(), 'author')).toHaveLength(2);
  });

  it('takes nobody for another after a story that the database refused', async () => {
    const tags = ['boats '.repeat(60)];
    const refused = wxrPost({ id: 1, creator: 'Ann Able', tags });
    const others = ['Bo Berg', 'Ann Able'].map((creator, index) =>
      wxrPost({ id: index + 2, creator }),
    );
    await runImport(strapi(), [folder().write('old.xml', wxr(refused, ...others))]);
    expect((await authorsOfAll()).slice(-2).sort()).toEqual(['Ann Able', 'Bo Berg']);
    const named = await allOf(strapi(), 'article', {}, { authors: true });
    for (const id of [2, 3]) {
      const { authors } = named.find(({ slug }) => slug === `story-number-${id}`)!;
      expect(authors).toMatchObject([{ name: id === 2 ? 'Bo Berg' : 'Ann Able' }]);
    }
  });

  it('gives bylines to whom a mapping says', async () => {
    await make('John Smith', { slug: 'js' });
    await runImport(strapi(), [posts('J. Smith', 'admin', 'Staff', 'A. Norling')], {
      defaultAuthor: 'Newsdesk',
      people: [
        { byline: 'J. Smith', settled: { kind: 'slug', slug: 'js' } },
        { byline: 'admin', settled: { kind: 'skip' } },
        { byline: 'Staff', settled: { kind: 'desk' } },
        { byline: 'A. Norling', settled: { kind: 'author', names: ['Ada Norling'] } },
      ],
    });
    expect(await authorsOfAll()).toEqual(['John Smith', 'Newsdesk', 'Newsdesk', 'Ada Norling']);
    expect((await rulesAsked()).flat()).toEqual([]);
  });

  it('refuses a mapping that nobody can keep, before it begins', async () => {
    const refused = (settled: object, defaultAuthor: string | null = null) =>
      runImport(strapi(), [posts('admin')], {
        defaultAuthor,
        people: [{ byline: 'admin', settled: settled as never }],
      });
    await expect(refused({ kind: 'slug', slug: 'nobody' })).rejects.toMatchObject({
      code: 'NEWSROOM_PEOPLE_SLUG_UNKNOWN',
    });
    await expect(refused({ kind: 'desk' })).rejects.toMatchObject({
      code: 'NEWSROOM_PEOPLE_DESK_UNNAMED',
    });
    expect(await allOf(strapi(), 'import-run')).toEqual([]);
  });
}
