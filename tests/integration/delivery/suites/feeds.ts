import type { Core } from '@strapi/strapi';
import { parseAtomFeed } from 'feedsmith';
import supertest from 'supertest';

import { schemaOf, xmlProblems } from '../../../unit/render/schemas';
import { documentsOf } from '../../documents/suites/newsroom-documents';

import { deskOf } from './desk';

const SIZE = 2;

/** Back in time through a feed, on each database: months and dates are where they differ. */
export function feeds(strapi: () => Core.Strapi): void {
  const desk = deskOf(strapi);

  describe('an archived feed (RFC 5005)', () => {
    const feed = '/api/newsroom/feeds/sections/tides/atom.xml';
    let section: string;

    const get = async (address: string) => {
      const { pathname, search } = new URL(address, 'http://newsroom.test');
      const { text, status } = await supertest(strapi().server.httpServer)
        .get(pathname + search)
        .set('Host', 'newsroom.test');
      return { text, status, read: () => parseAtomFeed(text) };
    };

    const story = (headline: string, publishedOn: string) =>
      desk.publish(headline, { section, publishedOn });

    /** The feed and its archives, as a reader that was away finds them. */
    async function walk() {
      const first = await get(feed);
      const documents = [first];
      for (let { read } = first; ;) {
        const before = read().links?.find(({ rel }) => rel === 'prev-archive')?.href;
        if (!before) return documents;
        const document = await get(before);
        expect(document.text).toContain('<fh:archive/>');
        documents.push(document);
        ({ read } = document);
      }
    }

    const entriesOf = ({ text }: { text: string }) => text.slice(text.indexOf('<entry'));

    const titles = (documents: Awaited<ReturnType<typeof walk>>) =>
      documents.map(({ read }) => (read().entries ?? []).map(({ title }) => title?.value));

    beforeAll(async () => {
      await desk.settings().update({ feedSize: SIZE });
      const made = await documentsOf(strapi(), 'section').create({
        data: { name: 'Tides', slug: 'tides' },
      });
      section = made.documentId;
      // The last and the first moment of a month, in UTC.
      await story('First tide', '2024-01-31T23:59:59.999Z');
      await story('Second tide', '2024-02-01T00:00:00.000Z');
      await story('Third tide', '2024-02-10T08:00:00.000Z');
      await story('Fourth tide', '2024-02-29T23:59:59.999Z');
    });
    afterAll(() => desk.settings().update({ feedSize: null }));

    it('leads back to the first story, in parts of a month', async () => {
      const documents = await walk();
      expect(titles(documents)).toEqual([
        ['Fourth tide', 'Third tide'],
        ['Fourth tide'],
        ['Third tide', 'Second tide'],
        ['First tide'],
      ]);
      const schema = schemaOf('atom');
      const problems = await xmlProblems(documents.map(({ text: xml }) => ({ xml, schema })));
      expect(problems.filter(Boolean)).toEqual([]);
    });

    it('names the parts around each, and the feed that goes on', async () => {
      const { read } = await get(`${feed}?month=2024-02&part=1`);
      const links = new Map(read().links?.map(({ rel, href }) => [rel, href!]));
      const at = (rel: string) => links.get(rel)?.replace(/^http:\/\/[^/]+/, '');
      expect(at('current')).toBe(feed);
      expect(at('self')).toBe(`${feed}?month=2024-02&part=1`);
      expect(at('next-archive')).toBe(`${feed}?month=2024-02&part=2`);
      expect(at('prev-archive')).toBe(`${feed}?month=2024-01&part=1`);
      const json = await get(`${feed.replace('atom.xml', 'feed.json')}?month=2024-02&part=1`);
      expect(JSON.parse(json.text).next_url).toMatch(/feed\.json\?month=2024-01&part=1$/);
    });

    it('stands still while the month goes on, and never leaves a hole', async () => {
      const before = await walk();
      const past = before.slice(1).map(entriesOf);
      const told = new Set(titles(before).flat());
      for (let count = 1; count <= 2 * SIZE + 1; count += 1) {
        const headline = `Tide ${count} of now`;
        await story(headline, new Date(Date.now() - 1_000 + count).toISOString());
        told.add(headline);
        const documents = await walk();
        expect(new Set(titles(documents).flat())).toEqual(told);
        expect(documents.slice(-past.length).map(entriesOf)).toEqual(past);
      }
    });

    it('has no document for a month without stories, nor for a part that is not full', async () => {
      const month = new Date().toISOString().slice(0, 7);
      expect((await get(`${feed}?month=2023-12`)).status).toBe(404);
      expect((await get(`${feed}?month=${month}&part=3`)).status).toBe(404);
      expect((await get(`${feed}?month=2024-13`)).status).toBe(400);
      expect((await get(`${feed}?month=2024-02&part=0`)).status).toBe(400);
    });
  });
}
