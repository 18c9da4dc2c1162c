import type { Core } from '@strapi/strapi';

import { codeOfNewsroom } from '../code-of';
import {
  documentsOf,
  paragraph,
  publishable,
  rowsOf,
} from '../../documents/suites/newsroom-documents';

import { deskOf } from './desk';

/** What holds at once, without publishing the draft. */
export function liveState(strapi: () => Core.Strapi): void {
  const desk = deskOf(strapi);
  const articles = () => documentsOf(strapi(), 'article');
  const told = async (documentId: string) =>
    (await desk.outbox(documentId)).map(({ event, payload }) => [
      event.replace('article.', ''),
      payload.data.cause,
    ]);

  describe('the live state', () => {
    beforeAll(() =>
      desk.endpoints({ id: 'partner', kind: 'webhook', url: 'https://partner.example/hook' }),
    );
    afterAll(() => desk.endpoints());

    it('withholds, cancels and releases a story, and leaves its draft alone', async () => {
      const article = await desk.publish('The harbour master resigns');
      const { documentId } = article;
      await articles().update({ documentId, data: { headline: 'Unfinished' } });

      await desk.live().withhold(article, { text: 'We are checking.' });
      expect(
        await desk.tombstones().goneAt({ locale: 'en', slug: 'the-harbour-master-resigns' }),
      ).toMatchObject({ status: 410, cause: 'withheld', documentId });
      await desk.live().cancel(article, { text: 'A court says so.', legal: true });
      expect(
        await desk.tombstones().goneAt({ locale: 'en', slug: 'the-harbour-master-resigns' }),
      ).toMatchObject({ status: 451, cause: 'canceled' });
      await desk.live().release(article);
      expect(
        await desk.tombstones().goneAt({ locale: 'en', slug: 'the-harbour-master-resigns' }),
      ).toBeNull();

      expect(await told(documentId)).toEqual([
        ['published', null],
        ['withdrawn', 'withheld'],
        ['withdrawn', 'canceled'],
        ['published', null],
      ]);
      const [published] = await rowsOf(strapi(), 'article', {
        documentId,
        publishedAt: { $notNull: true },
      });
      expect(published!.headline).toBe('The harbour master resigns');
      const withdrawal = (await desk.outbox(documentId))[1]!;
      expect(withdrawal.payload.data.headline).toBeNull();
      expect(JSON.stringify(withdrawal.payload)).not.toContain('checking');
    });

    it('keeps a tombstone of a story that is deleted', async () => {
      const { documentId } = await desk.publish('The mast has fallen');
      await articles().delete({ documentId });
      expect(
        await desk.tombstones().goneAt({ locale: 'en', slug: 'the-mast-has-fallen' }),
      ).toMatchObject({ status: 410, cause: 'deleted' });
    });

    it('says the same through the Content Manager', async () => {
      const { documentId } = await desk.publish('The chart is wrong');
      const [state] = await rowsOf(strapi(), 'article-state', { articleDocumentId: documentId });
      await documentsOf(strapi(), 'article-state').update({
        documentId: state!.documentId,
        data: { pubStatus: 'withheld', embargoUntil: null },
      });
      expect(await told(documentId)).toEqual([
        ['published', null],
        ['withdrawn', 'withheld'],
      ]);
    });

    it('announces the end of an embargo once, whatever was running when it came', async () => {
      const data = await publishable(strapi(), 'The new bridge opens');
      const { documentId } = await articles().create({ data });
      const article = { documentId, locale: 'en' };
      await desk.live().embargo(article, new Date(Date.now() + 3_600_000).toISOString());
      await articles().publish({ documentId });
      expect(await told(documentId)).toEqual([]);

      const [one, other] = [desk.dispatcher(), desk.dispatcher()];
      await one.round();
      expect(await told(documentId)).toEqual([]);
      const changes = strapi().plugin('newsroom').service('changes');
      const marker = await changes.marker();
      for (const each of [one, other]) each.clock.pass(3_601_000);
      await Promise.all([one.round(), other.round()]);
      await one.round();
      expect(await told(documentId)).toEqual([['published', 'embargo ended']]);
      expect((await changes.since(marker)).changes).toEqual([
        { kind: 'article', documentId, locale: 'en' },
      ]);
      await Promise.all([one.stop(), other.stop()]);
    });

    it('takes a story that goes under embargo back, and tells nothing of it meanwhile', async () => {
      const article = await desk.publish('The dredger is late');
      await desk.live().embargo(article, new Date(Date.now() + 3_600_000).toISOString());
      await articles().update({
        documentId: article.documentId,
        data: { body: [paragraph('A secret.')] },
        status: 'published',
      });
      await desk.live().release(article);
      expect(await told(article.documentId)).toEqual([
        ['published', null],
        ['withdrawn', 'embargoed'],
        ['published', null],
      ]);
    });

    it('corrects a story: a row, a version, a date', async () => {
      const article = await desk.publish('Twelve boats are missing');
      const { documentId } = article;
      await desk.live().correct(article, { text: 'It was eleven boats.' });
      const [row] = await rowsOf(strapi(), 'correction', { articleDocumentId: documentId });
      expect(row).toMatchObject({ kind: 'correction', text: 'It was eleven boats.' });
      expect(row!.date).toEqual(expect.any(String));
      const versions = await rowsOf(strapi(), 'article', { documentId });
      expect(versions).toHaveLength(2);
      expect(versions.every(({ updatedOn }) => typeof updatedOn === 'string')).toBe(true);
      const last = (await desk.outbox(documentId)).at(-1)!;
      expect([last.event, last.version, last.payload.data.cause]).toEqual([
        'article.corrected',
        2,
        'corrected',
      ]);
    });

    it('asks for what it needs', async () => {
      const article = await desk.publish('The gulls are back');
      const live = desk.live();
      const nobody = { documentId: 'nobody', locale: 'en' };
      expect(
        await Promise.all([
          codeOfNewsroom(live.cancel(article, { text: ' ' })),
          codeOfNewsroom(live.embargo(article, '2001-01-01T00:00:00Z')),
          codeOfNewsroom(live.embargo(article, 'soon')),
          codeOfNewsroom(live.correct(article, { text: '' })),
        ]),
      ).toEqual([
        'NEWSROOM_REASON_MISSING',
        'NEWSROOM_EMBARGO_INVALID',
        'NEWSROOM_EMBARGO_INVALID',
        'NEWSROOM_CORRECTION_EMPTY',
      ]);
      expect(await codeOfNewsroom(live.withhold(nobody, { text: 'Why' }))).toBe(
        'NEWSROOM_ARTICLE_HAS_NO_STATE',
      );
    });
  });
}
