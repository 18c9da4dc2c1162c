import type { Core } from '@strapi/strapi';

import { mixedStories } from '../mixed-stories';
import { ferryStory } from '../stories';
import { tableRows } from '../table-rows';
import type { TableRows } from '../table-rows';
import type { StoryFolder } from '../stories';
import { importing, uid } from './import-tools';

/** What an import did is taken back. */
export function undoing(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const { run, all, edit, undo } = importing(strapi);

  /**
   * Without the journal, which keeps what was done and that it was undone, and without the versions
   * of live states, which only ever rise: a receiver must not take an older one for news.
   */
  async function content(): Promise<TableRows> {
    const tables = await tableRows(strapi());
    const states = tables.newsroom_article_states ?? [];
    tables.newsroom_article_states = states.map((row) => row.replace(/"version":\d+,/, ''));
    return Object.fromEntries(
      Object.entries(tables).filter(([name]) => !/_import_(?:runs|records)/.test(name)),
    );
  }

  it('takes a run back: the database is as it was before', async () => {
    await run([folder().write('before.txt', ferryStory({ headline: 'There before' }))], {
      publish: true,
    });
    const before = await content();
    await run(mixedStories(folder()), { publish: true, name: 'mixed' });
    const { rows, summary } = await undo('mixed');
    expect(rows.map(({ undone }) => undone)).toEqual(Array(9).fill('reversed'));
    expect(summary).toMatchObject({ counts: { reversed: 9, kept: 0, failed: 0 }, kept: [] });
    expect(await content()).toEqual(before);
    await expect(undo('mixed')).rejects.toMatchObject({ code: 'NEWSROOM_RUN_UNDONE' });
    await expect(undo('nobody')).rejects.toMatchObject({ code: 'NEWSROOM_RUN_UNKNOWN' });
  });

  it('takes an update back, and its publication', async () => {
    const file = folder().write('a.txt', ferryStory());
    await run([file], { publish: true });
    const published = await content();
    folder().write('a.txt', ferryStory({ ending: 'The vote was unanimous.', credit: '' }));
    await run([file], { publish: true, name: 'update' });
    expect(await content()).not.toEqual(published);
    expect((await undo('update')).summary.counts).toEqual({ reversed: 1, kept: 0, failed: 0 });
    expect(await content()).toEqual(published);
  });

  it('takes back a publication alone', async () => {
    const file = folder().write('a.txt', ferryStory());
    await run([file]);
    const draft = await content();
    await run([file], { publish: true, name: 'publication' });
    await undo('publication');
    const after = await content();
    expect(after.newsroom_articles).toEqual(draft.newsroom_articles);
  });

  it('keeps what somebody worked on since, and whom something else uses by then', async () => {
    const [one, other] = [
      folder().write('a.txt', ferryStory()),
      folder().write('b.txt', ferryStory({ headline: 'Second', byline: 'By Bo Berg' })),
    ];
    const { rows } = await run([one, other], { name: 'spring' });
    await edit(rows[0]!.documentId!, { standfirst: 'Written by an editor.' });
    const [bo] = await all('author', { name: 'Bo Berg' });
    await strapi()
      .documents(uid('article'))
      .create({ data: { headline: 'By hand', authors: [bo!.documentId] } as never });

    const { rows: undone, summary } = await undo('spring');
    expect(undone).toMatchObject([
      { undone: 'reversed' },
      { undone: 'kept', reason: expect.stringContaining('edited') },
    ]);
    expect(summary.kept.map(({ name }) => name).sort()).toEqual([
      'Ada Norling',
      'Bo Berg',
      'Marit Sand',
      'Tom Hale',
    ]);
    expect((await all('article')).map(({ headline }) => headline)).toEqual([
      'Milbury keeps its last ferry through the winter',
      'By hand',
    ]);
  });
}
