import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import { SEEN_DRAFT } from '../../../../src/plugins/newsroom/shared/admin/draft';
import { documentsOf, publishable } from '../../documents/suites/newsroom-documents';
import type { Newsroom } from '../../harness/boot';
import { colleague, superAdmin } from '../desk-client';
import type { DeskUser } from '../desk-client';

const TYPE = '/content-manager/collection-types/plugin::newsroom.article';

/** Two editors with one article open in the Content Manager. */
export function twoEditors(newsroom: () => Newsroom): void {
  const strapi = (): Core.Strapi => newsroom().strapi;

  describe('two editors', () => {
    let ada: DeskUser;
    let documentId: string;

    beforeAll(async () => {
      ada = await superAdmin(newsroom());
    });

    beforeEach(async () => {
      const data = await publishable(strapi(), 'The quay');
      documentId = (await documentsOf(strapi(), 'article').create({ data })).documentId;
    });

    const send = (method: 'put' | 'post', rest: string, seen: string | null, data: object) => {
      const request = supertest(newsroom().http);
      const url = `${TYPE}/${documentId}${rest}`;
      return (method === 'put' ? request.put(url) : request.post(url))
        .query({ locale: 'en', ...(seen !== null && { [SEEN_DRAFT]: seen }) })
        .set('Authorization', ada.authorization)
        .send(data);
    };
    const save = (seen: string | null, data: object) => send('put', '', seen, data);
    const draft = async () => (await ada.get(`/articles/${documentId}/draft`)).body.data;
    const stored = () => documentsOf(strapi(), 'article').findOne({ documentId });
    const codeIn = ({ body }: supertest.Response) => body.error?.details?.code ?? null;

    it('are told when a draft was saved last, and by whom', async () => {
      expect(await draft()).toEqual({ savedAt: expect.any(String), savedBy: null });
      const answer = await save(null, { kicker: 'Harbour' });
      const { updatedAt } = answer.body.data;
      expect(await draft()).toEqual({ savedAt: updatedAt, savedBy: 'Ada Berg' });
    });

    it('do not save over each other', async () => {
      const { savedAt } = await draft();
      const first = await save(savedAt, { kicker: 'Harbour' });
      expect(first.status).toBe(200);
      const second = await save(savedAt, { headline: 'Another', kicker: null });
      expect([second.status, codeIn(second)]).toEqual([400, 'NEWSROOM_DRAFT_CHANGED']);
      expect(await stored()).toMatchObject({ headline: 'The quay', kicker: 'Harbour' });
      const third = await save(first.body.data.updatedAt, { headline: 'Another' });
      expect(third.status).toBe(200);
    });

    it('do not publish or discard over each other', async () => {
      await documentsOf(strapi(), 'article').publish({ documentId, locale: 'en' });
      const { savedAt } = await draft();
      await save(null, { kicker: 'Harbour' });
      for (const act of ['publish', 'discard']) {
        const answer = await send('post', `/actions/${act}`, savedAt, { kicker: null });
        expect([act, codeIn(answer)]).toEqual([act, 'NEWSROOM_DRAFT_CHANGED']);
      }
      expect(await stored()).toMatchObject({ kicker: 'Harbour' });
    });

    it('publish what they have seen, with what they have changed', async () => {
      const { savedAt } = await draft();
      const answer = await send('post', '/actions/publish', savedAt, { kicker: 'Harbour' });
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject({ kicker: 'Harbour' });
    });

    it('who save at the same moment: one is saved, the others are told', async () => {
      const { savedAt } = await draft();
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map((headline) => save(savedAt, { headline })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
      const saved = answers.find(({ status }) => status === 200)!.body.data.headline;
      expect(await stored()).toMatchObject({ headline: saved });
    });

    it('who save while another discards are told', async () => {
      await documentsOf(strapi(), 'article').publish({ documentId, locale: 'en' });
      await save(null, { kicker: 'Harbour' });
      const { savedAt } = await draft();
      const waiting: Array<Promise<supertest.Response>> = [];
      await strapi().db.transaction(async () => {
        await documentsOf(strapi(), 'article').discardDraft({ documentId, locale: 'en' });
        waiting.push(save(savedAt, { kicker: 'Quay' }).then((answer) => answer));
        await new Promise((done) => setTimeout(done, 400));
      });
      const [answer] = await Promise.all(waiting);
      expect([answer!.status, codeIn(answer!)]).toEqual([400, 'NEWSROOM_DRAFT_CHANGED']);
      expect(await stored()).toMatchObject({ kicker: null });
    });

    it('are as free as ever where nobody says what was seen', async () => {
      await save(null, { kicker: 'Harbour' });
      expect((await save(null, { kicker: 'Quay' })).status).toBe(200);
      expect((await save('no date', { kicker: 'Quay' })).status).toBe(400);
    });

    it('are nobody’s business who may not read articles', async () => {
      const nobody = await colleague(newsroom());
      expect((await nobody.get(`/articles/${documentId}/draft`)).status).toBe(403);
      expect((await ada.get('/articles/none/draft')).status).toBe(404);
    });
  });
}
