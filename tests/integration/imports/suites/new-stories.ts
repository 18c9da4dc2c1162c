import { gunzipSync } from 'node:zlib';

import type { Core } from '@strapi/strapi';

import { ferryStory } from '../stories';
import type { StoryFolder } from '../stories';
import { importing, uid } from './import-tools';
import type { Row } from './import-tools';

/** What an import brings in of a story, and whom and what it names. */
export function newStories(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const { run, all } = importing(strapi);

  it('brings in a story with all it names, as a draft of its own time', async () => {
    const { rows, summary } = await run([folder().write('a.txt', ferryStory())]);
    expect(rows).toMatchObject([
      { outcome: 'create', code: null, slug: 'milbury-keeps-its-last-ferry-through-the-winter' },
    ]);
    expect(summary.counts).toMatchObject({ create: 1, draft: 1, published: 0, fail: 0 });
    expect(summary.made).toMatchObject({
      authors: ['Ada Norling'],
      people: ['Tom Hale', 'Marit Sand'],
    });

    const [article, ...others] = await all(
      'article',
      {},
      {
        authors: true,
        credits: { populate: { contributor: true } },
        relatedPosts: true,
      },
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      documentId: rows[0]!.documentId,
      publishedAt: null,
      byline: 'By Ada Norling',
      datelinePlace: 'MILBURY',
      datelineAgency: 'Reuters',
      language: 'en',
    });
    expect(article!.authors.map(({ name }: Row) => name)).toEqual(['Ada Norling']);
    expect(
      article!.credits.map(({ role, organization, contributor }: Row) => [
        contributor.name,
        role,
        organization,
      ]),
    ).toEqual([
      ['Tom Hale', 'contributing', 'Reuters'],
      ['Marit Sand', 'contributing', 'Reuters'],
    ]);
    expect(article!.relatedPosts).toMatchObject([
      { headline: 'Harbour wall to be mended before the autumn storms', placement: 'footer' },
    ]);
    expect(await all('article-state')).toMatchObject([{ historical: true, pubStatus: 'usable' }]);
  });

  it('keeps what it did: the run, the source and the raw text', async () => {
    await run([folder().write('a.txt', ferryStory())], { name: 'spring', namespace: 'milbury' });
    expect(await all('import-run')).toMatchObject([{ name: 'spring', state: 'done' }]);
    const [source] = await all('import-source');
    expect(source).toMatchObject({
      namespace: 'milbury',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [record] = await all('import-record', {}, { run: true });
    expect(record).toMatchObject({
      outcome: 'create',
      sourceKey: source!.key,
      run: { name: 'spring' },
    });
    expect(gunzipSync(Buffer.from(record!.rawSource, 'base64')).toString()).toBe(ferryStory());
    await expect(run([folder().path], { name: 'spring' })).rejects.toMatchObject({
      code: 'NEWSROOM_RUN_NAME_TAKEN',
    });
  });

  it('publishes what was public, when told to, without a word about it to the world', async () => {
    const { rows, summary } = await run([folder().write('a.txt', ferryStory())], { publish: true });
    expect(summary.counts).toMatchObject({ create: 1, published: 1, draft: 0 });
    const published = (await all('article')).filter(({ publishedAt }) => publishedAt !== null);
    expect(published.map(({ documentId }) => documentId)).toEqual([rows[0]!.documentId]);
    expect(await all('article-state')).toMatchObject([{ historical: true }]);
  });

  it('gives stories to the people who are there, and tells namesakes apart', async () => {
    await strapi()
      .documents(uid('author'))
      .create({
        data: {
          name: 'Ada Norling',
          organization: 'Northern Wire',
          aliases: ['A. Norling'],
        } as never,
      });
    const { summary } = await run([
      folder().write('a.txt', ferryStory({ headline: 'First', byline: 'By ADA  NORLING' })),
      folder().write('b.txt', ferryStory({ headline: 'Second', byline: 'By A. Norling' })),
      folder().write(
        'c.txt',
        ferryStory({ headline: 'Third', byline: 'By Ada Norling, Southern Wire' }),
      ),
    ]);
    expect(summary.made.authors).toEqual(['Ada Norling']);
    expect(summary.made.people).toEqual(['Tom Hale', 'Marit Sand']);
    const articles = await all('article', {}, { authors: true });
    expect(articles.map(({ authors }) => authors[0].organization)).toEqual([
      'Northern Wire',
      'Northern Wire',
      'Southern Wire',
    ]);
    const record = (await all('import-record')).at(-1)!;
    expect(record.queries).toContainEqual(expect.objectContaining({ rule: 'namesake-elsewhere' }));
  });

  it('does not refuse a story for a name that nobody can have', async () => {
    const long = (words: string) => words.repeat(40).trim();
    const csv = [
      'id,title,date,author,section,tags,url,body',
      [
        '1',
        long('The ferry is back '),
        '2019-05-01',
        long('Ada Norling of Milbury '),
        long('Harbours and all that '),
        `ferries|${long('all that floats ')}`,
        `https://milbury.test/${'ferry-'.repeat(80)}`,
        'The ferry is back, the office of the port said on Monday.',
      ]
        .map((value) => `"${value}"`)
        .join(','),
    ].join('\n');
    const { rows, summary } = await run([folder().write('long.csv', csv)]);
    expect(rows).toMatchObject([{ outcome: 'create', code: null }]);
    expect(summary.made.tags).toEqual(['ferries']);
    const [record] = await all('import-record');
    expect(record!.queries).toContainEqual(
      expect.objectContaining({
        rule: 'name-too-long',
        quote: expect.stringMatching(/^Harbours and all that .{90,}…$/),
      }),
    );
  });

  it('gives a story without a byline to the default author', async () => {
    await run([folder().write('a.txt', ferryStory({ byline: '' }))], { defaultAuthor: 'Newsdesk' });
    const [article] = await all('article', {}, { authors: true });
    expect(article!.authors.map(({ name }: Row) => name)).toEqual(['Newsdesk']);
    expect(article!.byline).toBeNull();
  });
}
