import type { Core } from '@strapi/strapi';

import { settleRedirects } from '../../../../src/plugins/newsroom/story/redirects';
import { linksOf } from '../../../../src/plugins/newsroom/story/blocks';
import { storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { uid } from './import-desk';
import type { ImportDesk } from './import-desk';
import { wxrFile } from './wxr-file';

const OLD = 'https://old.milbury.example';
const TEXT = 'The boat will sail four times a day until the end of March, and the fare stays.';

const FERRY = {
  id: 12,
  slug: 'last-ferry',
  headline: 'Milbury keeps its last ferry',
  body: `<p>${TEXT} It was <a href="${OLD}/2012/05/harbour-wall/#crack">the wall</a> that stopped it,
 and <a href="/?p=13">the wall</a> alone; not <a href="${OLD}/tag/nets/">the nets</a>, nor
 <a href="https://elsewhere.example/2012/05/harbour-wall/">another's</a>.</p><p>${OLD}/2012/05/harbour-wall</p>`,
};
const WALL = {
  id: 13,
  slug: 'harbour-wall',
  headline: 'Harbour wall to be mended before the storms',
  body: `<p>Engineers found a crack in the older part of <a href="http://www.old.milbury.example/2012/05/last-ferry?utm_source=mail">the ferry's</a> wall last week.</p>`,
  more: '<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>wall-cracks</wp:meta_value></wp:postmeta>',
};

/** Old addresses and links between imported stories. The site's new addresses are `/{section}/{slug}`. */
export function addresses(strapi: () => Core.Strapi, desk: ImportDesk): void {
  describe('addresses of an old site', () => {
    let folder: StoryFolder;
    beforeEach(() => {
      folder = storyFolder();
    });
    afterEach(async () => {
      folder.remove();
      await desk.empty();
    });

    const linksNow = async (slug: string) =>
      (await desk.all('article', { slug })).map(({ body }) => linksOf(body));

    it('are kept, each for one article, and redirect to where it is now', async () => {
      await desk.run([folder.write('a.xml', wxrFile([FERRY, WALL]))]);
      const { redirects, pages, ofDrafts } = await desk.service().redirects({ drafts: false });
      expect(ofDrafts).toBe(0);
      expect(settleRedirects(redirects, pages).redirects.map(({ from, to }) => [from, to])).toEqual(
        [
          ['/2012/05/last-ferry/', 'https://milbury.example/harbour/last-ferry'],
          ['/?p=12', 'https://milbury.example/harbour/last-ferry'],
          ['/2012/05/harbour-wall/', 'https://milbury.example/harbour/harbour-wall'],
          ['/2012/05/wall-cracks/', 'https://milbury.example/harbour/harbour-wall'],
          ['/?p=13', 'https://milbury.example/harbour/harbour-wall'],
        ],
      );
    });

    it('of drafts are left out, unless they are asked for', async () => {
      await desk.run([folder.write('a.xml', wxrFile([FERRY]))], { publish: false });
      expect(await desk.service().redirects({ drafts: false })).toMatchObject({
        redirects: [],
        ofDrafts: 2,
      });
      expect((await desk.service().redirects({ drafts: true })).redirects).toHaveLength(2);
    });

    it('that another article has stay with it, and the editor is asked', async () => {
      await desk.run([folder.write('a.xml', wxrFile([FERRY]))]);
      const [first] = await desk.all('article');
      const again = wxrFile([{ ...WALL, slug: FERRY.slug }]);
      await desk.run([folder.write('b.xml', again)], { namespace: 'another' });
      const [record] = await desk.all('import-record', { sourceId: '13' });
      expect(record!.queries).toContainEqual(
        expect.objectContaining({ rule: 'old-address-taken', quote: '/2012/05/last-ferry/' }),
      );
      expect(await desk.all('address', { path: '/2012/05/last-ferry/' })).toMatchObject([
        { articleDocumentId: first!.documentId },
      ]);
    });

    it('are gone with their article', async () => {
      const { summary } = await desk.run([folder.write('a.xml', wxrFile([FERRY, WALL]))]);
      await desk.undo(summary.run!);
      expect(await desk.all('address')).toEqual([]);
    });

    it('that an update has brought are taken back with it', async () => {
      await desk.run([folder.write('a.xml', wxrFile([FERRY]))]);
      const before = await desk.all('address');
      const moved = wxrFile([{ ...FERRY, slug: 'very-last-ferry' }]);
      const { summary } = await desk.run([folder.write('b.xml', moved)]);
      expect(summary.counts).toMatchObject({ update: 1 });
      expect((await desk.all('address')).length).toBe(before.length + 1);
      await desk.undo(summary.run!);
      expect(await desk.all('address')).toEqual(before);
    });

    describe('in links', () => {
      it('lead to the new articles, to later ones of the run, too, in draft and public text', async () => {
        const { summary, notes } = await desk.run([folder.write('a.xml', wxrFile([FERRY, WALL]))]);
        const wall = '/harbour/harbour-wall';
        const links = [
          `${wall}#crack`,
          wall,
          `${OLD}/tag/nets/`,
          'https://elsewhere.example/2012/05/harbour-wall/',
          wall,
        ];
        expect(await linksNow('last-ferry')).toEqual([links, links]);
        expect(await linksNow('harbour-wall')).toEqual([
          ['/harbour/last-ferry'],
          ['/harbour/last-ferry'],
        ]);
        expect(summary.links).toEqual({ rewritten: 4, dead: 1 });
        expect(notes).toContainEqual(
          expect.objectContaining({ code: 'NEWSROOM_LINKS_LEAD_NOWHERE' }),
        );
        const dead = [];
        for await (const { slug, links: each } of desk.service().links(summary.run!)) {
          dead.push(...each.filter(({ to }) => to === null).map(({ url }) => [slug, url]));
        }
        expect(dead).toEqual([['last-ferry', `${OLD}/tag/nets/`]]);
      });

      it('are no edit: the next import changes nothing, or updates what changed', async () => {
        const file = folder.write('a.xml', wxrFile([FERRY, WALL]));
        await desk.run([file]);
        expect((await desk.run([file])).summary.counts).toMatchObject({ unchanged: 2 });
        const changed = wxrFile([{ ...FERRY, body: `${FERRY.body}<p>${TEXT}</p>` }, WALL]);
        const { rows } = await desk.run([folder.write('b.xml', changed)]);
        expect(rows.map(({ outcome }) => outcome)).toEqual(['update', 'unchanged']);
        expect((await linksNow('last-ferry'))[0]).toContain('/harbour/harbour-wall#crack');
      });

      it('still tell an editor’s change from the import’s own', async () => {
        await desk.run([folder.write('a.xml', wxrFile([FERRY, WALL]))]);
        const [article] = await desk.all('article', { slug: 'last-ferry' });
        await strapi()
          .documents(uid('article'))
          .update({ documentId: article!.documentId, data: { kicker: 'Harbour' } as never });
        const changed = wxrFile([{ ...FERRY, headline: 'Another headline' }, WALL]);
        const { rows } = await desk.run([folder.write('b.xml', changed)]);
        expect(rows.map(({ outcome }) => outcome)).toEqual(['conflict', 'unchanged']);
      });

      it('can be undone with their run', async () => {
        const { summary } = await desk.run([folder.write('a.xml', wxrFile([FERRY, WALL]))]);
        const { summary: undone } = await desk.undo(summary.run!);
        expect(undone.counts).toEqual({ reversed: 2, kept: 0, failed: 0 });
        expect(await desk.all('article')).toEqual([]);
      });
    });
  });
}
