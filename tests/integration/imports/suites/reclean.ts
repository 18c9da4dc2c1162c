import type { Core } from '@strapi/strapi';

import {
  packedPost,
  unpackedPost,
} from '../../../../src/plugins/newsroom/server/src/imports/journal/legacy-post';
import { retentionDate } from '../../../../src/plugins/newsroom/server/src/imports/journal/retention';
import { storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { ranToEnd, uid } from './import-desk';
import type { ImportDesk, Row } from './import-desk';
import { png } from './png';
import { wxrFile } from './wxr-file';

const TEXT = 'The boat will sail four times a day until the end of March, and the fare stays.';
const post = (id: number, more = '') => ({
  id,
  slug: `ferry-${id}`,
  headline: `The ferry of Milbury, part ${id}`,
  body: `<p>${TEXT}</p><p>Part ${id} of the story ends here, said the keeper of the light.</p>${more}`,
});

/** Cleaning again, and what is thrown away. Newer rules are stood for by another post in the journal. */
export function reclean(strapi: () => Core.Strapi, desk: ImportDesk): void {
  describe('cleaned again', () => {
    let folder: StoryFolder;
    beforeEach(() => {
      folder = storyFolder();
    });
    afterEach(async () => {
      folder.remove();
      await desk.empty();
    });

    const again = (run: string | null, isDryRun = false) =>
      ranToEnd(
        desk.service().reclean({ run, isDryRun, name: null, media: 'leave', mediaFolder: null }),
      );

    /** What the rules make of a post has changed since it was imported. */
    async function withOtherRules(sourceId: string, headline: string): Promise<void> {
      for (const { id, legacyPost, rawSource } of await desk.all('import-record', { sourceId })) {
        const changed = { ...unpackedPost(legacyPost, rawSource), headline };
        await strapi()
          .db.query(uid('import-record'))
          .update({ where: { id }, data: { legacyPost: packedPost(changed).legacyPost } });
      }
    }

    const headlines = async () =>
      (await desk.all('article')).map(({ headline, publishedAt }: Row) => [
        headline,
        publishedAt !== null,
      ]);

    it('is nothing where the rules say what they said, links and pictures included', async () => {
      const link =
        '<p>As <a href="https://old.milbury.example/2012/05/ferry-2/">part 2</a> says.</p>';
      const figure =
        '<figure><img src="https://old.milbury.example/uploads/a.png" alt="A ferry"></figure>';
      folder.write('a.png', png(7));
      folder.write('a.xml', wxrFile([post(1, link + figure), post(2)]));
      const { summary } = await desk.run([folder.path]);
      expect(summary.media.placed).toBe(1);
      const before = await desk.all('article');
      const { rows, summary: recleaned } = await again(summary.run);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
      expect(recleaned.counts).toMatchObject({ unchanged: 2, update: 0 });
      expect(await desk.all('article')).toEqual(before);
    });

    it('is written in draft and public text, as a run that can be undone', async () => {
      const file = folder.write('a.xml', wxrFile([post(1), post(2)]));
      const { summary } = await desk.run([file]);
      withOtherRules('1', 'The ferry, mended');
      const foreseen = await again(summary.run, true);
      expect(foreseen.rows.map(({ outcome }) => outcome)).toEqual(['update', 'unchanged']);
      expect(await headlines()).not.toContainEqual(['The ferry, mended', false]);

      const { rows, summary: recleaned } = await again(summary.run);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['update', 'unchanged']);
      const now = await headlines();
      expect(now).toEqual(
        expect.arrayContaining([
          ['The ferry, mended', false],
          ['The ferry, mended', true],
        ]),
      );
      expect((await again(null)).summary.counts).toMatchObject({ update: 0, unchanged: 2 });

      const { summary: undone } = await desk.undo(recleaned.run!);
      expect(undone.counts).toEqual({ reversed: 1, kept: 0, failed: 0 });
      expect(await headlines()).toEqual(
        expect.arrayContaining([
          ['The ferry of Milbury, part 1', false],
          ['The ferry of Milbury, part 1', true],
        ]),
      );
      expect((await desk.run([file])).summary.counts).toMatchObject({ unchanged: 2 });
    });

    it('is a conflict where an editor has changed the article, and only there', async () => {
      const { summary } = await desk.run([folder.write('a.xml', wxrFile([post(1), post(2)]))]);
      for (const slug of ['ferry-1', 'ferry-2']) {
        const [article] = await desk.all('article', { slug });
        await strapi()
          .documents(uid('article'))
          .update({ documentId: article!.documentId, data: { kicker: 'Harbour' } as never });
      }
      withOtherRules('1', 'The ferry, mended');
      const { rows } = await again(summary.run);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['conflict', 'unchanged']);
      expect(await headlines()).not.toContainEqual(['The ferry, mended', false]);
    });

    it('is not possible any more once old runs are pruned, and nothing else is lost', async () => {
      const first = await desk.run([folder.write('a.xml', wxrFile([post(1)]))]);
      const changed = wxrFile([{ ...post(1), headline: 'The ferry, changed' }]);
      const second = await desk.run([folder.write('b.xml', changed)]);
      const prune = async (isDryRun: boolean) => {
        const pruned = [];
        const endedBefore = new Date(Date.now() + 60_000);
        for await (const each of desk.service().prune({ endedBefore, isDryRun })) pruned.push(each);
        return pruned.map(({ run, rawSources, beforeImages }) => [run, rawSources, beforeImages]);
      };
      const all = [
        [first.summary.run, 1, 0],
        [second.summary.run, 1, 1],
      ];
      expect(await prune(true)).toEqual(all);
      expect(await prune(false)).toEqual(all);
      expect(await prune(false)).toEqual([]);
      expect((await again(null)).rows).toEqual([]);

      const { rows } = await desk.undo(second.summary.run!);
      expect(rows).toMatchObject([{ undone: 'kept' }]);
      expect(await desk.all('article')).not.toEqual([]);
      expect((await desk.run([folder.write('c.xml', changed)])).summary.counts).toMatchObject({
        unchanged: 1,
      });
    });

    it('knows ages by days, weeks, months and years', () => {
      const now = new Date('2026-03-01T00:00:00Z');
      expect(retentionDate('90d', now).toISOString()).toBe('2025-12-01T00:00:00.000Z');
      expect(retentionDate('2w', now).toISOString()).toBe('2026-02-15T00:00:00.000Z');
      expect(() => retentionDate('soon', now)).toThrow(/90d/);
    });
  });
}
