import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type supertest from 'supertest';

import { APP } from '../../harness/boot';
import type { Newsroom } from '../../harness/boot';
import { DRAFT_RIGHT, READ_ACTIONS, token } from '../matrix/callers';
import { fileStory, make, reader } from '../newsdesk';
import type { Filed } from '../newsdesk';

const ARTICLE = 'plugin::newsroom.article';

interface Described {
  components: { schemas: Record<string, object>; responses: Record<string, Response> };
  paths: Record<string, Record<string, { responses: Record<string, Response | { $ref: string }> }>>;
}

interface Response {
  headers?: Record<string, object>;
  content?: Record<string, { schema: object }>;
}

type Answer = supertest.Response;

/** What the server says of itself, held against what it does. */
export function openApiSuite(newsroom: () => Newsroom): void {
  describe('the OpenAPI document', () => {
    const get = (path: string) => reader(newsroom())(path);
    let document: Described;
    let ajv: Ajv2020;
    let story: Filed;
    let editor: string;

    beforeAll(async () => {
      document = (await get('/openapi.json').expect(200)).body;
      ajv = new Ajv2020({ strict: false, allErrors: true });
      addFormats(ajv);
      ajv.addSchema(withoutSurprises(document) as object, 'newsroom');
      const { strapi } = newsroom();
      const section = await make(strapi, 'section', { name: 'Described', slug: 'described' });
      const tag = await make(strapi, 'tag', { name: 'Described', slug: 'described' });
      const author = await make(strapi, 'author', { name: 'Iris Vale', slug: 'iris-vale' });
      const target = await fileStory(strapi, { mark: 'pointed' });
      const list = { type: 'list', format: 'ordered', children: [] as object[] };
      list.children.push({ type: 'list-item', children: [{ type: 'text', text: 'one' }] });
      const link = {
        type: 'link',
        url: 'https://example.org/',
        children: [{ type: 'text', text: 'a' }],
      };
      story = await fileStory(strapi, {
        mark: 'described',
        target: target.documentId,
        fields: {
          section: section.documentId,
          tags: [tag.documentId],
          authors: [author.documentId],
          body: [
            { type: 'heading', level: 2, children: [{ type: 'text', text: 'h', bold: true }] },
            { type: 'paragraph', children: [{ type: 'text', text: 'p ' }, link] },
            { type: 'quote', children: [{ type: 'text', text: 'q' }] },
            list,
            {
              type: 'code',
              language: 'html',
              children: [{ type: 'text', text: '<table><tr><td>1</td></tr></table>' }],
            },
          ],
        },
      });
      await strapi.documents('plugin::newsroom.correction').create({
        data: {
          articleDocumentId: story.documentId,
          articleLocale: 'en',
          kind: 'correction',
          text: 'Eleven.',
          date: '2024-03-06',
        } as never,
      });
      editor = await token(strapi, 'custom', [
        ...READ_ACTIONS,
        DRAFT_RIGHT,
        `${ARTICLE}.create`,
        `${ARTICLE}.update`,
        `${ARTICLE}.delete`,
      ]);
    });

    const faultsOf = (pointer: string, value: unknown) => {
      const validate = ajv.getSchema(`newsroom#${pointer}`)!;
      return validate(value) ? [] : validate.errors!;
    };

    /** The answer is one that the document tells of, down to its headers, and has the schema it says. */
    function expectTold(method: string, address: string, answer: Answer): void {
      const { responses } = document.paths[address]![method]!;
      const told = responses[String(answer.status)];
      if (!told) throw new Error(`${method} ${address} does not tell of ${answer.status}`);
      const pointer =
        '$ref' in told
          ? String(told.$ref).slice(1)
          : `/paths/${address.replaceAll('/', '~1')}/${method}/responses/${answer.status}`;
      const response = (
        '$ref' in told ? document.components.responses[pointer.split('/').at(-1)!] : told
      ) as Response;
      const mustBe = ['ETag', 'Cache-Control', 'X-Request-Id'].filter(
        (name) => response.headers?.[name],
      );
      expect(Object.keys(answer.headers)).toEqual(
        expect.arrayContaining(mustBe.map((name) => name.toLowerCase())),
      );
      const type = answer.headers['content-type'];
      if (!response.content) return expect(answer.text).toBeFalsy();
      const known = Object.keys(response.content).find(
        (name) => type === name || type?.startsWith(`${name};`),
      );
      expect([address, type, known]).toEqual([address, type, expect.any(String)]);
      if (!/^application\/json/.test(known!) || response.content[known!]!.schema === undefined)
        return;
      if ((response.content[known!]!.schema as { type?: string }).type === 'string') return;
      expect(
        faultsOf(
          `${pointer}/content/${encodeURIComponent(known!.replaceAll('/', '~1'))}/schema`,
          answer.body,
        ),
      ).toEqual([]);
    }

    const expectRows = (schema: string, rows: unknown[]) => {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(faultsOf(`/components/schemas/${schema}`, row)).toEqual([]);
    };

    it('is the one that is committed', () => {
      const committed = readFileSync(join(APP, 'docs/openapi.json'), 'utf8');
      expect(document).toEqual(JSON.parse(committed));
    });

    it.each([
      ['/articles', 'Article'],
      ['/articles?view=full', 'Article'],
      ['/articles?view=card', 'ArticleCard'],
      ['/articles?fields=headline&populate=credits.contributor,section.parent', 'ArticleSelection'],
      ['/articles?body=html&pagination[start]=0&pagination[limit]=3', 'ArticleSelection'],
      ['/articles?body=text', 'ArticleSelection'],
      ['/authors', 'Author'],
      ['/contributors', 'Contributor'],
      ['/corrections', 'Correction'],
      ['/credits', 'Credit'],
      ['/related-posts', 'RelatedPost'],
      ['/sections', 'Section'],
      ['/tags', 'Tag'],
    ])('tells what a list answers: %s', async (path, schema) => {
      const answer = await get(path).expect(200);
      expectTold('get', path.split('?')[0]!, answer);
      expectRows(schema, answer.body.data);
    });

    it('tells what one answers, and that it is known already', async () => {
      const address = '/articles/by-slug/{slug}';
      const answer = await get(`/articles/by-slug/${story.slug}`);
      expectTold('get', address, answer);
      expectRows('Article', [answer.body.data]);
      expect(answer.body.data.relatedPosts[0].target.slug).toBe('pointed-opens');
      const again = await get(`/articles/by-slug/${story.slug}`).set(
        'If-None-Match',
        answer.headers.etag!,
      );
      expect(again.status).toBe(304);
      expectTold('get', address, again);
    });

    it('tells how a caller is refused', async () => {
      const one = '/articles/{documentId}';
      const refused = [
        ['/articles', await get('/articles?filter=x'), 400],
        [one, await get('/articles/nothing'), 404],
        ['/articles', await get('/articles').set('Authorization', 'Bearer unknown'), 401],
        ['/articles/drafts', await get('/articles/drafts'), 403],
        ['/metrics', await get('/metrics'), 403],
        ['/feeds/atom.xml', await get('/feeds/atom.xml?page=x'), 400],
      ] as const;
      for (const [address, answer, status] of refused) {
        expect([address, answer.status]).toEqual([address, status]);
        expectTold('get', address, answer);
      }
    });

    it('tells of stories that were taken back', async () => {
      const { strapi } = newsroom();
      const live = strapi.plugin('newsroom').service('liveState');
      const gone = await fileStory(strapi, { mark: 'undescribed' });
      const banned = await fileStory(strapi, { mark: 'unlawful' });
      await live.withhold(gone, { text: 'Not sure.' });
      await live.withhold(banned, { text: 'A court says so.', legal: true });
      const answers = await Promise.all(
        [gone, banned].map(({ slug }) => get(`/articles/by-slug/${slug}`)),
      );
      expect(answers.map(({ status }) => status)).toEqual([410, 451]);
      for (const answer of answers) expectTold('get', '/articles/by-slug/{slug}', answer);
    });

    it('tells of drafts, writes and stale writes', async () => {
      const auth = { Authorization: `Bearer ${editor}` };
      const drafts = await get('/articles/drafts').set(auth);
      expectTold('get', '/articles/drafts', drafts);
      expectRows('ArticleSelection', drafts.body.data);
      const write = (method: 'post' | 'put', path: string) =>
        reader(newsroom(), method)(path).set(auth);
      const data = { headline: 'Written through the API', body: [] };
      const made = await write('post', '/articles').send({ data });
      expect(made.status).toBe(201);
      expectTold('post', '/articles', made);
      const path = `/articles/${made.body.data.documentId}`;
      const stale = await write('put', path).set('If-Match', '"another"').send({ data });
      expect(stale.status).toBe(412);
      expectTold('put', '/articles/{documentId}', stale);
    });

    it('names the media type of every feed and document', async () => {
      const addresses = Object.keys(document.paths).filter((address) =>
        /^\/(feeds|sitemaps|articles\/\{slug\}|health|openapi|changes$)/.test(address),
      );
      expect(addresses.length).toBeGreaterThan(30);
      const slugs: Record<string, string> = {
        sections: 'described',
        tags: 'described',
        authors: 'iris-vale',
      };
      for (const address of addresses) {
        const folder = address.split('/')[2]!;
        const answer = await get(address.replace('{slug}', slugs[folder] ?? story.slug));
        expect([address, answer.status]).toEqual([address, 200]);
        expectTold('get', address, answer);
      }
    });
  });
}

/** A property that the document does not tell of is a fault here, though clients must not mind one. */
function withoutSurprises(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSurprises);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutSurprises(inner)]);
  const schema = Object.fromEntries(entries);
  // What stands beside another schema tells of its own properties alone.
  if ('allOf' in value) return value;
  const isClosed = schema.type === 'object' || (schema.type as unknown[])?.includes?.('object');
  return isClosed && schema.properties ? { additionalProperties: false, ...schema } : schema;
}
