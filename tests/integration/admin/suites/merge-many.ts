import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import type { Newsroom } from '../../harness/boot';
import { batchesOf } from '../batches';
import type { DeskUser } from '../desk-client';

const STORIES = 230;
/** Of them, those that both have signed. */
const TOGETHER = 5;

/** Two authors of whom one has signed more than is named in one change. */
export function mergeMany(newsroom: () => Newsroom, user: () => DeskUser): void {
  describe('authors of very many stories', () => {
    const strapi = (): Core.Strapi => newsroom().strapi;
    const { imported } = batchesOf(user);

    const authors = async (search: string) =>
      (await user().get(`/people/authors?search=${search}`)).body.data.rows as Array<{
        documentId: string;
        name: string;
        bylines: number;
      }>;
    const listed = async (documentId: string) => {
      const rows = await strapi()
        .db.connection('newsroom_listing')
        .where({ term: `author:${documentId}` });
      return rows.length;
    };
    const found = async (words: string) => {
      const path = `/api/newsroom/search?q=${encodeURIComponent(words)}`;
      return (await supertest(newsroom().http).get(path)).body;
    };
    const owed = () =>
      strapi()
        .db.query('strapi::core-store')
        .findMany({ where: { key: { $startsWith: 'plugin_newsroom_search_owed.' } } });
    const settled = async () => {
      const end = Date.now() + 10_000;
      while ((await owed()).length > 0 && Date.now() < end) {
        await new Promise((done) => setTimeout(done, 50));
      }
      expect(await owed()).toEqual([]);
    };
    const rename = (documentId: string, name: string) =>
      strapi()
        .documents('plugin::newsroom.author' as never)
        .update({ documentId, data: { name } as never } as never);

    it('are merged at once, listed at once, and found by the new name soon', async () => {
      const lines = Array.from({ length: STORIES }, (_, index) => {
        const by = index < TOGETHER ? 'V. Quist and Vera Quist' : 'V. Quist';
        return `${index},Lock report ${index},2019-05-01,${by},"The lock of berth ${index} is open again, the office said on Monday."`;
      });
      const csv = ['id,title,date,author,body', ...lines].join('\n');
      await imported('locks.csv', csv, { publish: true });
      const people = await authors('Quist');
      const goes = people.find(({ name }) => name === 'V. Quist')!;
      const stays = people.find(({ name }) => name === 'Vera Quist')!;
      expect([goes.bylines, stays.bylines]).toEqual([STORIES, TOGETHER]);

      const answer = await user().post(`/people/authors/${goes.documentId}/merge`, {
        into: stays.documentId,
      });
      expect(answer.status).toBe(200);
      expect([await listed(goes.documentId), await listed(stays.documentId)]).toEqual([0, STORIES]);
      const feed = await supertest(newsroom().http).get(
        `/api/newsroom/articles?filters[authors][slug][$eq]=vera-quist&pagination[pageSize]=1`,
      );
      expect(feed.body.meta.pagination.total).toBe(STORIES);

      await settled();
      expect((await found(`vera lock report ${STORIES - 1}`)).data[0]?.headline).toBe(
        `Lock report ${STORIES - 1}`,
      );
    });

    it('who are renamed are found by that name soon', async () => {
      const [vera] = await authors('Vera Quist');
      await rename(vera!.documentId, 'Wera Qvist');
      await settled();
      expect((await found('wera lock report 7')).data[0]?.headline).toBe('Lock report 7');
    });

    it('who are renamed twice in a row are found by the later name', async () => {
      const [wera] = await authors('Wera Qvist');
      await rename(wera!.documentId, 'Tove Rask');
      // The search is on its way with the first name when the second comes.
      const isUnderWay = async () => (await found('tove lock report 3')).data.length > 0;
      while (!(await isUnderWay())) await new Promise((done) => setTimeout(done, 5));
      await rename(wera!.documentId, 'Signe Holt');
      await settled();
      for (const story of [3, 120, STORIES - 1]) {
        const { data } = await found(`signe lock report ${story}`);
        expect(data[0]?.headline).toBe(`Lock report ${story}`);
      }
      expect((await found('tove lock report')).data).toEqual([]);
    });
  });
}
