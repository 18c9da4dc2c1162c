import type { Core } from '@strapi/strapi';

import { documentsOf, publishable, rowsOf } from './newsroom-documents';
import type { LooseDocuments, Row } from './newsroom-documents';

/** What stands in the database after a call, counted. */
interface Standing {
  drafts: number;
  published: number;
  /** Slug addresses in use. */
  current: number;
  /** Slug addresses that only redirect. */
  former: number;
  states: number;
}

interface Case {
  call: string;
  /** Actions that pass the middlewares; Strapi alone would publish inside create and update. */
  actions: string[];
  run(articles: LooseDocuments, article: Row): Promise<unknown>;
  standing: Standing;
}

const DRAFT: Standing = { drafts: 1, published: 0, current: 1, former: 0, states: 1 };
const PUBLISHED: Standing = { ...DRAFT, published: 1 };
const NOTHING: Standing = { drafts: 0, published: 0, current: 0, former: 0, states: 0 };

const ON_A_DRAFT: Case[] = [
  {
    call: 'update',
    actions: ['update'],
    run: (articles, { documentId }) => articles.update({ documentId, data: { kicker: 'Port' } }),
    standing: DRAFT,
  },
  {
    call: 'update to published',
    actions: ['update', 'publish'],
    run: (articles, { documentId }) =>
      articles.update({ documentId, status: 'published', data: { kicker: 'Port' } }),
    standing: PUBLISHED,
  },
  {
    call: 'publish',
    actions: ['publish'],
    run: (articles, { documentId }) => articles.publish({ documentId }),
    standing: PUBLISHED,
  },
  {
    call: 'update in a new locale',
    actions: ['update'],
    run: (articles, { documentId }) =>
      articles.update({ documentId, locale: 'fr', data: { headline: 'Le bac revient' } }),
    standing: { drafts: 2, published: 0, current: 2, former: 0, states: 2 },
  },
  {
    call: 'clone',
    actions: ['clone'],
    run: (articles, { documentId }) => articles.clone({ documentId }),
    standing: DRAFT,
  },
  {
    call: 'delete',
    actions: ['delete'],
    run: (articles, { documentId }) => articles.delete({ documentId }),
    standing: NOTHING,
  },
];

const ON_A_PUBLISHED: Case[] = [
  {
    call: 'update of the draft alone',
    actions: ['update'],
    run: (articles, { documentId }) => articles.update({ documentId, data: { kicker: 'Port' } }),
    standing: PUBLISHED,
  },
  {
    call: 'publish again',
    actions: ['publish'],
    run: (articles, { documentId }) => articles.publish({ documentId }),
    standing: PUBLISHED,
  },
  {
    call: 'publish again under another slug',
    actions: ['update', 'publish'],
    run: (articles, { documentId, slug }) =>
      articles.update({ documentId, status: 'published', data: { slug: `${slug}-anew` } }),
    standing: { ...PUBLISHED, former: 1 },
  },
  {
    call: 'discardDraft',
    actions: ['discardDraft'],
    run: (articles, { documentId }) => articles.discardDraft({ documentId }),
    standing: PUBLISHED,
  },
  {
    call: 'unpublish',
    actions: ['unpublish'],
    run: (articles, { documentId }) => articles.unpublish({ documentId }),
    standing: DRAFT,
  },
  {
    call: 'delete',
    actions: ['delete'],
    run: (articles, { documentId }) => articles.delete({ documentId }),
    standing: NOTHING,
  },
];

const WRITING = ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'];

/** Each call of the Document Service: what passes the middlewares, and what stands after it. */
export function whatFires(strapi: () => Core.Strapi): void {
  describe('what fires', () => {
    const articles = () => documentsOf(strapi(), 'article');
    let seen: string[] = [];
    let stopWatching: () => void;

    beforeAll(() => {
      stopWatching = strapi().documents.use((context, next) => {
        if (context.uid === 'plugin::newsroom.article' && WRITING.includes(context.action)) {
          seen.push(context.action);
        }
        return next();
      }) as unknown as () => void;
    });
    afterAll(() => stopWatching());

    it.each(['draft', 'published'])('create as %s', async (status) => {
      const data = await publishable(strapi(), `Ferry returns as ${status}`);
      seen = [];
      const article = await articles().create({ data, status });
      expect(seen).toEqual(status === 'published' ? ['create', 'publish'] : ['create']);
      expect(article.publishedAt === null).toBe(status === 'draft');
      expect(await standing(article.documentId)).toEqual(status === 'draft' ? DRAFT : PUBLISHED);
    });

    describe.each([
      { before: 'draft', cases: ON_A_DRAFT },
      { before: 'published', cases: ON_A_PUBLISHED },
    ])('on a $before', ({ before, cases }) => {
      it.each(cases)('$call', async ({ actions, run, standing: expected }) => {
        const data = await publishable(strapi(), 'Ferry returns');
        const article = await articles().create({ data, status: before });
        seen = [];
        await run(articles(), article);
        expect(seen).toEqual(actions);
        expect(await standing(article.documentId)).toEqual(expected);
      });
    });

    it('clone never publishes, whatever status it is given', async () => {
      const data = await publishable(strapi(), 'Ferry returns');
      const { documentId } = await articles().create({ data, status: 'published' });
      const clone = await articles().clone({ documentId, status: 'published' });
      expect(await standing(clone.documentId)).toEqual(DRAFT);
      expect(await standing(documentId)).toEqual(PUBLISHED);
    });

    it('an update of an article that is not there writes nothing', async () => {
      const result = await articles().update({ documentId: 'nowhere', data: { headline: 'Lost' } });
      expect(result).toBeNull();
      expect(await standing('nowhere')).toEqual(NOTHING);
    });

    async function standing(documentId: string): Promise<Standing> {
      const rows = await rowsOf(strapi(), 'article', { documentId });
      const addresses = await rowsOf(strapi(), 'address', { articleDocumentId: documentId });
      const states = await rowsOf(strapi(), 'article-state', { articleDocumentId: documentId });
      return {
        drafts: rows.filter((row) => row.publishedAt === null).length,
        published: rows.filter((row) => row.publishedAt !== null).length,
        current: addresses.filter((address) => address.current).length,
        former: addresses.filter((address) => !address.current).length,
        states: states.length,
      };
    }
  });
}
