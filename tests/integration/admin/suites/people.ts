import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import { ADMIN_ACTIONS } from '../../../../src/plugins/newsroom/shared/admin/actions';
import type { MergePlan, PersonRow } from '../../../../src/plugins/newsroom/shared/admin/people';
import type { ChangesService } from '../../../../src/plugins/newsroom/server/src/changes';
import {
  anAuthor,
  documentsOf,
  paragraph,
  rowsOf,
  TEXT,
} from '../../documents/suites/newsroom-documents';
import type { Row } from '../../documents/suites/newsroom-documents';
import type { Newsroom } from '../../harness/boot';
import { colleague } from '../desk-client';
import type { DeskUser } from '../desk-client';

/** Merging authors, and contributors who become authors; `fr` must be a locale. */
export function people(newsroom: () => Newsroom): void {
  const strapi = (): Core.Strapi => newsroom().strapi;

  describe('people', () => {
    let ada: DeskUser;
    let stays: Row;
    let goes: Row;
    let other: Row;
    const stories: Record<string, string> = {};

    const story = async (headline: string, authors: Row[], more: object = {}) => {
      const data = {
        headline,
        body: [paragraph(TEXT)],
        authors: authors.map(({ documentId }) => documentId),
        ...more,
      };
      const { documentId } = await documentsOf(strapi(), 'article').create({ data });
      return documentId;
    };
    const publish = (documentId: string) =>
      documentsOf(strapi(), 'article').publish({ documentId, locale: 'en' });
    /** Names of the byline in their order, of the draft and of the published version. */
    const bylines = async (documentId: string, locale = 'en') => {
      const rows = await rowsOf(strapi(), 'article', { documentId, locale }, { authors: true });
      const names = (row?: Row) => row?.authors.map(({ name }: Row) => name);
      return {
        draft: names(rows.find(({ publishedAt }) => publishedAt === null)),
        published: names(rows.find(({ publishedAt }) => publishedAt !== null)),
      };
    };
    const merge = (from: Row, into: Row) =>
      ada.post(`/people/authors/${from.documentId}/merge`, { into: into.documentId });

    beforeAll(async () => {
      const actions = Object.keys(ADMIN_ACTIONS);
      ada = await colleague(newsroom(), { actions });
      await ada.post('/settings/endpoints', {
        id: 'partner',
        kind: 'webhook',
        url: 'https://partner.invalid/hook',
      });
      stays = await anAuthor(strapi(), 'Ingrid Solheim');
      goes = await documentsOf(strapi(), 'author').create({
        data: { name: 'I. Solheim', bio: 'Covers the harbour.', aliases: ['Inger Solheim'] },
      });
      other = await anAuthor(strapi(), 'Tom Rask');

      stories.edited = await story('The dredger is late', [goes, other]);
      await publish(stories.edited);
      await documentsOf(strapi(), 'article').update({
        documentId: stories.edited,
        locale: 'en',
        data: { headline: 'The dredger is later still' },
      });
      await documentsOf(strapi(), 'article').update({
        documentId: stories.edited,
        locale: 'fr',
        data: { headline: 'La drague est en retard', authors: [goes.documentId] },
      });
      stories.together = await story('The quay gives way', [goes, other, stays]);
      await publish(stories.together);
      stories.behind = await story('A draft of both', [stays, other, goes]);
      const credit = await documentsOf(strapi(), 'credit').create({
        data: { author: goes.documentId, role: 'photography' },
      });
      stories.credited = await story('Pictures of the quay', [other], {
        credits: [credit.documentId],
      });
      await publish(stories.credited);
      await documentsOf(strapi(), 'contributor').create({
        data: { name: 'Solheim', author: goes.documentId },
      });
    });

    afterAll(() => ada.del('/settings/endpoints/partner'));

    it('are listed with what there is of each', async () => {
      const { rows }: { rows: PersonRow[] } = (await ada.get('/people/authors?search=SOLHEIM')).body
        .data;
      expect(rows).toMatchObject([
        { name: 'I. Solheim', slug: 'i-solheim', bylines: 3, credits: 1 },
        { name: 'Ingrid Solheim', bylines: 2, credits: 0 },
      ]);
      const contributors = (await ada.get('/people/contributors')).body.data;
      expect(contributors.rows).toContainEqual(
        expect.objectContaining({
          name: 'Solheim',
          author: expect.objectContaining({ name: 'I. Solheim' }),
        }),
      );
      const { body } = await ada.get(`/people/authors/${goes.documentId}/stories?pageSize=2`);
      expect(body.data).toMatchObject({ total: 5, rows: [{}, {}] });
      expect((await ada.get('/people/robots')).status).toBe(400);
      expect((await ada.get('/people/authors/none/stories')).status).toBe(404);
    });

    it('show before a merge what it would change, and change nothing by that', async () => {
      const path = `/people/authors/${goes.documentId}/merge`;
      const plan: MergePlan = (await ada.get(`${path}?into=${stays.documentId}`)).body.data;
      expect(plan).toMatchObject({
        goes: { name: 'I. Solheim', slug: 'i-solheim' },
        stays: { name: 'Ingrid Solheim', slug: 'ingrid-solheim' },
        bylines: 4,
        published: 2,
        together: 2,
        credits: 1,
        contributors: 1,
        aliases: ['I. Solheim', 'Inger Solheim'],
        takenOver: ['bio'],
      });
      expect(plan.stories).toHaveLength(5);
      expect((await bylines(stories.edited!)).published).toEqual(['I. Solheim', 'Tom Rask']);
      expect((await ada.get(`${path}?into=${goes.documentId}`)).body.error.details.code).toBe(
        'NEWSROOM_MERGE_WITH_ONESELF',
      );
    });

    it('are merged wholly or not at all', async () => {
      const end = strapi().db.lifecycles.subscribe({
        models: ['plugin::newsroom.author'],
        beforeDelete() {
          throw new Error('The database went away.');
        },
      });
      expect((await merge(goes, stays)).status).toBe(500);
      end();
      expect((await bylines(stories.edited!)).draft).toEqual(['I. Solheim', 'Tom Rask']);
      expect((await bylines(stories.together!)).published).toEqual([
        'I. Solheim',
        'Tom Rask',
        'Ingrid Solheim',
      ]);
    });

    it('are merged in drafts and published versions, and neither becomes the other', async () => {
      const changes: ChangesService = strapi().plugin('newsroom').service('changes');
      const marker = await changes.marker();
      const { status, body } = await merge(goes, stays);
      expect(status).toBe(200);
      expect(body.data).toMatchObject({ bylines: 4, credits: 1 });

      const both = ['Ingrid Solheim', 'Tom Rask'];
      expect(await bylines(stories.edited!)).toEqual({ draft: both, published: both });
      expect((await bylines(stories.edited!, 'fr')).draft).toEqual(['Ingrid Solheim']);
      expect(await bylines(stories.together!)).toEqual({ draft: both, published: both });
      expect((await bylines(stories.behind!)).draft).toEqual(both);
      const versions = await rowsOf(strapi(), 'article', {
        documentId: stories.edited,
        locale: 'en',
      });
      expect(versions.map(({ headline }) => headline).sort()).toEqual([
        'The dredger is late',
        'The dredger is later still',
      ]);

      const of = { articleDocumentId: stories.credited };
      const credits = await rowsOf(strapi(), 'credit', of, { author: true });
      expect(new Set(credits.map(({ author }) => author.name))).toEqual(
        new Set(['Ingrid Solheim']),
      );
      const [contributor] = await rowsOf(
        strapi(),
        'contributor',
        { name: 'Solheim' },
        { author: true },
      );
      expect(contributor!.author.name).toBe('Ingrid Solheim');
      const kept = await rowsOf(strapi(), 'author', { documentId: stays.documentId });
      expect(kept).toMatchObject([
        { aliases: ['I. Solheim', 'Inger Solheim'], bio: 'Covers the harbour.' },
      ]);
      expect(await rowsOf(strapi(), 'author', { documentId: goes.documentId })).toEqual([]);

      const told = (await changes.since(marker)).changes;
      expect(told).toEqual(
        expect.arrayContaining([
          { kind: 'author', documentId: goes.documentId, locale: null },
          { kind: 'author', documentId: stays.documentId, locale: null },
          { kind: 'contributor', documentId: contributor!.documentId, locale: null },
          { kind: 'article', documentId: stories.edited, locale: 'fr' },
          { kind: 'article', documentId: stories.credited, locale: 'en' },
        ]),
      );
    });

    it('are news to receivers of what is public, and of nothing else', async () => {
      const owed = await rowsOf(strapi(), 'delivery', {
        endpoint: 'partner',
        event: 'article.updated',
      });
      expect(owed.map(({ articleDocumentId }) => articleDocumentId).sort()).toEqual(
        [stories.edited, stories.together, stories.credited].sort(),
      );
    });

    it('leave an address that leads on, also after a second merge', async () => {
      const feed = (slug: string) =>
        supertest(newsroom().http).get(`/api/newsroom/feeds/authors/${slug}/rss.xml`);
      expect((await feed('ingrid-solheim')).status).toBe(200);
      const moved = await feed('i-solheim');
      expect(moved.status).toBe(301);
      expect(moved.headers.location).toMatch(/\/feeds\/authors\/ingrid-solheim\/rss\.xml$/);
      const last = await anAuthor(strapi(), 'Ingrid Solheim Berg');
      expect((await merge(stays, last)).status).toBe(200);
      for (const slug of ['i-solheim', 'ingrid-solheim']) {
        expect((await feed(slug)).headers.location).toMatch(/ingrid-solheim-berg\/rss\.xml$/);
      }
      expect((await feed('nobody')).status).toBe(404);
      expect((await merge(goes, last)).body.error.details.code).toBe('NEWSROOM_PERSON_NOT_FOUND');
    });

    it('make an author of a contributor, once', async () => {
      const contributor = await documentsOf(strapi(), 'contributor').create({
        data: { name: 'Lea Holm', organization: 'Quay Press', aliases: ['L. Holm'] },
      });
      const path = `/people/contributors/${contributor.documentId}/author`;
      const { status, body } = await ada.post(path);
      expect(status).toBe(201);
      const [author] = await rowsOf(strapi(), 'author', { documentId: body.data.documentId });
      expect(author).toMatchObject({
        name: 'Lea Holm',
        slug: 'lea-holm',
        organization: 'Quay Press',
        aliases: ['L. Holm'],
      });
      expect((await ada.post(path)).body.error.details.code).toBe('NEWSROOM_PERSON_IS_AUTHOR');
    });

    it('are merged by whom an administrator trusts with it', async () => {
      const reader = await colleague(newsroom(), { actions: ['people.read'] });
      expect((await reader.get('/people/authors')).status).toBe(200);
      const path = `/people/authors/${other.documentId}/merge`;
      expect((await reader.get(`${path}?into=${stays.documentId}`)).status).toBe(403);
      expect((await reader.post(path, { into: stays.documentId })).status).toBe(403);
      const contributor = `/people/contributors/${other.documentId}/author`;
      expect((await reader.post(contributor)).status).toBe(403);
    });
  });
}
