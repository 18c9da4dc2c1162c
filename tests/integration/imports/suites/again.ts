import type { Core } from '@strapi/strapi';

import { ferryStory } from '../stories';
import type { StoryFolder } from '../stories';
import { importing, uid } from './import-tools';

/** The same stories once more: unchanged, changed at their source, or changed here. */
export function again(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const { run, all, edit } = importing(strapi);

  it('changes nothing the second time, and says so', async () => {
    const file = folder().write('a.txt', ferryStory());
    const first = await run([file], { publish: true });
    const before = await all('article', {}, { authors: true, credits: true, relatedPosts: true });
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([
      { outcome: 'unchanged', documentId: first.rows[0]!.documentId, slug: first.rows[0]!.slug },
    ]);
    expect(second.summary.counts).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    expect(await all('article', {}, { authors: true, credits: true, relatedPosts: true })).toEqual(
      before,
    );
    expect(await all('credit')).toHaveLength(2);
  });

  it('knows a story again from another folder and under another name', async () => {
    await run([folder().write('a.txt', ferryStory())]);
    const { rows } = await run([folder().write('renamed.txt', ferryStory())]);
    expect(rows[0]!.outcome).toBe('unchanged');
  });

  it('updates an article whose source has changed', async () => {
    const file = folder().write('a.txt', ferryStory());
    const first = await run([file], { publish: true });
    folder().write(
      'a.txt',
      ferryStory({
        ending: 'The vote was unanimous.',
        credit: 'Tom Hale of Reuters contributed to this report.',
      }),
    );
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([
      { outcome: 'update', documentId: first.rows[0]!.documentId, slug: first.rows[0]!.slug },
    ]);
    const versions = await all('article', {}, { credits: true });
    expect(versions).toHaveLength(2);
    for (const version of versions) {
      expect(version.plainText).toContain('The vote was unanimous.');
      expect(version.credits).toHaveLength(1);
    }
    expect(await all('credit')).toHaveLength(1);
    expect(await all('contributor')).toHaveLength(2);
    const records = await all('import-record', { outcome: 'update' });
    expect(records[0]!.beforeImage.draft.headline).toBe(
      'Milbury keeps its last ferry through the winter',
    );
  });

  it('never overwrites what an editor has changed', async () => {
    const file = folder().write('a.txt', ferryStory());
    const { rows } = await run([file]);
    await edit(rows[0]!.documentId!, { standfirst: 'Written by an editor.' });
    expect((await run([file])).rows[0]!.outcome).toBe('unchanged');

    folder().write('a.txt', ferryStory({ ending: 'The vote was unanimous.' }));
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([{ outcome: 'conflict' }]);
    const [article] = await all('article');
    expect(article!.standfirst).toBe('Written by an editor.');
    expect(article!.plainText).not.toContain('unanimous');
  });

  it('takes a publication by hand for no edit', async () => {
    const file = folder().write('a.txt', ferryStory());
    const { rows } = await run([file]);
    await strapi().documents(uid('article')).publish({ documentId: rows[0]!.documentId! });
    folder().write('a.txt', ferryStory({ ending: 'The vote was unanimous.' }));
    expect((await run([file])).rows[0]!.outcome).toBe('update');
  });

  it('publishes drafts of an earlier run, but not what was taken down since', async () => {
    const file = folder().write('a.txt', ferryStory());
    const { rows } = await run([file]);
    const documentId = rows[0]!.documentId!;
    const second = await run([file], { publish: true });
    expect(second.rows[0]).toMatchObject({ outcome: 'update', reason: 'Published.' });
    expect(second.summary.counts.published).toBe(1);

    await strapi().documents(uid('article')).unpublish({ documentId });
    const third = await run([file], { publish: true });
    expect(third.rows[0]!.outcome).toBe('unchanged');
    expect((await all('article')).every(({ publishedAt }) => publishedAt === null)).toBe(true);
  });

  it('makes an article again that was deleted here', async () => {
    const file = folder().write('a.txt', ferryStory());
    const first = await run([file]);
    await strapi().documents(uid('article')).delete({ documentId: first.rows[0]!.documentId! });
    const second = await run([file]);
    expect(second.rows[0]).toMatchObject({
      outcome: 'create',
      reason: expect.stringContaining('deleted'),
    });
    expect(second.rows[0]!.documentId).not.toBe(first.rows[0]!.documentId);
    expect(await all('import-source')).toHaveLength(1);
    expect((await run([file])).rows[0]!.outcome).toBe('unchanged');
  });

  it('imports a story that stands twice in a run once', async () => {
    const files = ['a.txt', 'b.txt'].map((name) => folder().write(name, ferryStory()));
    const { rows } = await run(files);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'duplicate']);
    expect(await all('article')).toHaveLength(1);
    expect(await all('import-record')).toHaveLength(2);
  });
}
