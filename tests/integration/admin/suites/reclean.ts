import type { Core } from '@strapi/strapi';

import {
  packedPost,
  unpackedPost,
} from '../../../../src/plugins/newsroom/server/src/imports/journal/legacy-post';
import type { RunReport } from '../../../../src/plugins/newsroom/shared/admin/import-desk';
import type { ArticleReclean } from '../../../../src/plugins/newsroom/shared/admin/reclean';
import type { Newsroom } from '../../harness/boot';
import { wxrFile } from '../../imports/suites/wxr-file';
import { batchesOf } from '../batches';
import { colleague } from '../desk-client';
import type { DeskUser } from '../desk-client';

const SITE_LINE = '<p>The Milbury Post is printed at the old quay since 1911.</p>';
const post = (id: number, more = '') => ({
  id,
  slug: `light-${id}`,
  headline: `The light of Milbury, part ${id}`,
  body: `<p>The boat number ${id} sails four times a day until the end of March.</p>
<p>Part ${id} of the story ends here, said the keeper of the light.</p>${more}`,
});

/** Cleaning again from the admin. Newer rules are stood for by another post in the journal. */
export function reclean(newsroom: () => Newsroom, user: () => DeskUser): void {
  describe('cleaning again', () => {
    const strapi = (): Core.Strapi => newsroom().strapi;
    const { imported } = batchesOf(user);
    const records = () => strapi().db.query('plugin::newsroom.import-record');
    const articles = () => strapi().db.query('plugin::newsroom.article');

    const report = async (run: string) => (await user().get(`/runs/${run}`)).body.data as RunReport;

    async function acted(run: string, rest: string): Promise<RunReport> {
      expect((await user().post(`/runs/${run}/reclean${rest}`)).status).toBe(202);
      for (;;) {
        const found = await report(run);
        if (found.act?.state !== 'running') return found;
        await new Promise((done) => setTimeout(done, 50));
      }
    }

    /** What the rules make of a post has changed since it was imported. */
    async function withOtherRules(run: string, slug: string, body: (was: string) => string) {
      const [row] = await records().findMany({ where: { run: { documentId: run }, slug } });
      const was = unpackedPost(row.legacyPost, row.rawSource);
      const changed = { ...was, headline: `${was.headline}, mended`, body: body(was.body) };
      await records().update({
        where: { id: row.id },
        data: { legacyPost: packedPost(changed).legacyPost },
      });
      return row.articleDocumentId as string;
    }

    const headlines = async (documentId: string) =>
      (await articles().findMany({ where: { documentId } })).map(
        ({ headline }: { headline: string }) => headline,
      );

    it('shows what would change, changes it, and can be taken back', async () => {
      const run = await imported('light.xml', wxrFile([post(1), post(2), post(3)]), {
        publish: true,
        name: 'the light',
      });
      const mended = await withOtherRules(run, 'light-1', (body) =>
        body.replace('four times', 'five times'),
      );
      const edited = await withOtherRules(run, 'light-2', (body) => body);
      await strapi()
        .documents('plugin::newsroom.article' as never)
        .update({ documentId: edited, data: { kicker: 'Harbour' } as never });

      const looked = await acted(run, '/preview');
      expect(looked.act).toMatchObject({
        kind: 'reclean-plan',
        state: 'done',
        counts: { update: 1, conflict: 1, unchanged: 1 },
        progress: { done: 3, of: 3 },
        madeRun: null,
      });
      const rows = (await user().get(`/runs/${run}/reclean/rows`)).body.data;
      expect(rows.total).toBe(2);
      expect(rows.rows[0]).toMatchObject({
        outcome: 'update',
        documentId: mended,
        locale: 'en',
        headline: 'The light of Milbury, part 1',
      });
      expect(await headlines(mended)).not.toContain('The light of Milbury, part 1, mended');

      const one: ArticleReclean = (await user().get(`/articles/${mended}/reclean`)).body.data;
      expect(one).toMatchObject({
        outcome: 'update',
        isFormOnly: false,
        fields: [
          {
            field: 'headline',
            before: 'The light of Milbury, part 1',
            after: 'The light of Milbury, part 1, mended',
          },
        ],
        text: [{ kind: 'changed' }, { kind: 'same', paragraphs: 1 }],
      });
      expect(JSON.stringify(one.text)).toContain('four');
      const theirs: ArticleReclean = (await user().get(`/articles/${edited}/reclean`)).body.data;
      expect(theirs).toMatchObject({ outcome: 'conflict', reason: expect.any(String) });
      expect(theirs.fields.map(({ field }) => field)).toEqual(['headline', 'kicker']);

      const done = await acted(run, '');
      expect(done.act).toMatchObject({ kind: 'reclean', state: 'done', counts: { update: 1 } });
      expect(await headlines(mended)).toEqual(
        Array(2).fill('The light of Milbury, part 1, mended'),
      );
      expect(await headlines(edited)).not.toContain('The light of Milbury, part 2, mended');
      const made = await report(done.act!.madeRun!);
      expect(made).toMatchObject({
        state: 'done',
        recleans: { documentId: run, name: 'the light' },
        can: { undo: true, resume: false, reclean: true },
      });

      expect((await user().post(`/runs/${made.documentId}/undo`)).status).toBe(202);
      while ((await report(made.documentId)).act?.state === 'running');
      expect(await headlines(mended)).toEqual(Array(2).fill('The light of Milbury, part 1'));
    });

    it('cleans one article again, and leaves the others of its run', async () => {
      const run = await imported('lamp.xml', wxrFile([post(11), post(12)]));
      const article = await withOtherRules(run, 'light-11', (body) => body);
      const other = await withOtherRules(run, 'light-12', (body) => body);
      const answer = await user().post(`/articles/${article}/reclean`);
      expect(answer.body.data).toMatchObject({ outcome: 'update', run: expect.any(String) });
      expect(await headlines(article)).toContain('The light of Milbury, part 11, mended');
      expect(await headlines(other)).not.toContain('The light of Milbury, part 12, mended');
      expect((await user().get(`/articles/${article}/reclean`)).body.data).toMatchObject({
        outcome: 'unchanged',
        fields: [],
        text: [],
      });
    });

    it('does not bring back what stands at the foot of every story of a site', async () => {
      const posts = Array.from({ length: 24 }, (_, at) => post(100 + at, SITE_LINE));
      const run = await imported('site.xml', wxrFile(posts));
      const [{ articleDocumentId: documentId }] = await records().findMany({
        where: { run: { documentId: run }, slug: 'light-101' },
      });
      const [article] = await articles().findMany({ where: { documentId } });
      expect(article.plainText).not.toContain('since 1911');
      const looked = await acted(run, '/preview');
      expect(looked.act!.counts).toEqual({ unchanged: 24 });
      expect((await user().get(`/articles/${documentId}/reclean`)).body.data.outcome).toBe(
        'unchanged',
      );
    });

    it('says of an article without a source that it has none', async () => {
      const { documentId } = await strapi()
        .documents('plugin::newsroom.article' as never)
        .create({ data: { headline: 'Written here' } as never });
      expect((await user().get(`/articles/${documentId}/reclean`)).body.data).toBeNull();
      const answer = await user().post(`/articles/${documentId}/reclean`);
      expect([answer.status, answer.body.error.details.code]).toEqual([
        409,
        'NEWSROOM_RECLEAN_NO_SOURCE',
      ]);
      expect((await user().post('/runs/none/reclean')).status).toBe(404);
    });

    it('is for those who may', async () => {
      const editor = await colleague(newsroom(), {
        actions: ['imports.read', 'imports.run', 'copy-check.use'],
      });
      for (const asked of [
        editor.post('/runs/any/reclean/preview'),
        editor.post('/runs/any/reclean'),
        editor.post('/runs/any/reclean/stop'),
        editor.get('/runs/any/reclean/rows'),
        editor.get('/articles/any/reclean'),
        editor.post('/articles/any/reclean'),
      ]) {
        expect((await asked).status).toBe(403);
      }
    });
  });
}
