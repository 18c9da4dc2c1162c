import type { Core } from '@strapi/strapi';

import { documentsOf, publishable, rowsOf } from './newsroom-documents';
import type { Row } from './newsroom-documents';

export function ownedRows(strapi: () => Core.Strapi): void {
  describe('credits and related posts', () => {
    const articles = () => documentsOf(strapi(), 'article');
    const credits = () => documentsOf(strapi(), 'credit');
    const relatedPosts = () => documentsOf(strapi(), 'related-post');
    const aCredit = (name: string) => credits().create({ data: { name, role: 'photography' } });
    const aPost = (headline: string, target?: string) =>
      relatedPosts().create({ data: { headline, ...(target ? { target } : {}) } });

    const linkedTo = async (documentId: string, locale = 'en') => {
      const rows = await rowsOf(
        strapi(),
        'article',
        { documentId, locale },
        { credits: true, relatedPosts: true },
      );
      return {
        draft: rows.find((row) => row.publishedAt === null),
        published: rows.find((row) => row.publishedAt !== null),
      };
    };
    const idsOf = (rows: Row[]) => rows.map(({ id }) => id);

    it('become the article’s own when it links them', async () => {
      const credit = await aCredit('Ida');
      const post = await aPost('Read also');
      const { documentId } = await articles().create({
        data: {
          headline: 'Owner',
          credits: [credit.documentId],
          relatedPosts: [post.documentId],
        },
      });
      const owner = { articleDocumentId: documentId, articleLocale: 'en' };
      expect((await rowsOf(strapi(), 'credit', owner)).map(({ name }) => name)).toEqual(['Ida']);
      expect(await rowsOf(strapi(), 'related-post', owner)).toHaveLength(1);
    });

    it('are deleted when an update of the draft puts new ones in their place', async () => {
      const { documentId } = await articles().create({
        data: { headline: 'Replaced', relatedPosts: [(await aPost('Old')).documentId] },
      });
      const relatedPost = (await aPost('New')).documentId;
      await articles().update({ documentId, data: { relatedPosts: [relatedPost] } });
      const rows = await rowsOf(strapi(), 'related-post', { articleDocumentId: documentId });
      expect(rows.map(({ headline }) => headline)).toEqual(['New']);
    });

    it('cannot be given to an article by hand', async () => {
      const data = { name: 'Ida', articleDocumentId: 'another', articleLocale: 'en' };
      const made = await credits().create({ data });
      expect(made.articleDocumentId).toBeNull();
      const { documentId } = made;
      expect((await credits().update({ documentId, data })).articleDocumentId).toBeNull();
      expect(
        (await credits().clone({ documentId, data })).entries[0]!.articleDocumentId,
      ).toBeNull();
    });

    it('of another article are copied in their place, and both keep theirs', async () => {
      const contributor = await documentsOf(strapi(), 'contributor').create({
        data: { name: 'Ola Berg' },
      });
      const shared = await credits().create({
        data: { contributor: contributor.documentId, role: 'editing', place: 'Oslo' },
      });
      const own = await aCredit('Own');
      const first = await articles().create({
        data: { headline: 'First owner', credits: [shared.documentId] },
      });
      const second = await articles().create({
        data: { headline: 'Second owner', credits: [shared.documentId, own.documentId] },
        populate: ['credits'],
      });

      const [kept] = (await linkedTo(first.documentId)).draft!.credits;
      expect(kept.id).toBe(shared.id);
      const [copy, next] = (await linkedTo(second.documentId)).draft!.credits;
      expect(copy).toMatchObject({ role: 'editing', place: 'Oslo' });
      expect(copy.id).not.toBe(shared.id);
      expect(copy.documentId).not.toBe(shared.documentId);
      expect(next.id).toBe(own.id);
      expect(idsOf(second.credits)).toEqual([copy.id, own.id]);
      const [row] = await rowsOf(strapi(), 'credit', { id: copy.id }, { contributor: true });
      expect(row!.contributor.documentId).toBe(contributor.documentId);
    });

    it('that only the draft let go stay until the next publication', async () => {
      const [dropped, kept] = [await aCredit('Dropped'), await aCredit('Kept')];
      const { documentId } = await articles().create({
        data: {
          ...(await publishable(strapi(), 'Letting go')),
          credits: [dropped.documentId, kept.documentId],
        },
        status: 'published',
      });
      const namesOf = async () =>
        (await rowsOf(strapi(), 'credit', { articleDocumentId: documentId })).map(
          ({ name }) => name,
        );

      await articles().update({ documentId, data: { credits: [kept.documentId] } });
      expect(await namesOf()).toEqual(['Dropped', 'Kept']);
      await articles().discardDraft({ documentId });
      expect((await linkedTo(documentId)).draft!.credits).toHaveLength(2);
      await articles().update({ documentId, data: { credits: [kept.documentId] } });
      await articles().publish({ documentId });
      expect(await namesOf()).toEqual(['Kept']);
    });

    it('that a discarded draft had added are gone', async () => {
      const added = await aCredit('Added');
      const { documentId } = await articles().create({
        data: await publishable(strapi(), 'Discarding'),
        status: 'published',
      });
      await articles().update({ documentId, data: { credits: [added.documentId] } });
      await articles().discardDraft({ documentId });
      expect(await rowsOf(strapi(), 'credit', { id: added.id })).toEqual([]);
    });

    it('are copied for a clone, and the original keeps everything', async () => {
      const [credit, post] = [await aCredit('Ida'), await aPost('Read also')];
      const original = await articles().create({
        data: {
          ...(await publishable(strapi(), 'Cloned story')),
          credits: [credit.documentId],
          relatedPosts: [post.documentId],
          publishedOn: '2011-05-04T09:30:00.000Z',
        },
        status: 'published',
      });
      await strapi()
        .plugin('newsroom')
        .service('article-state')
        .set(original.documentId, 'en', { pubStatus: 'withheld', historical: true });

      const clone = await articles().clone({
        documentId: original.documentId,
        data: { slug: original.slug, publishedOn: original.publishedOn },
        populate: ['credits', 'relatedPosts', 'authors'],
      });
      expect(clone.entries).toHaveLength(1);
      const entry = clone.entries[0]!;
      expect(entry).toMatchObject({
        headline: 'Cloned story',
        slug: 'cloned-story-2',
        publishedOn: null,
        firstPublishedOn: null,
        updatedOn: null,
        publishedAt: null,
      });
      expect(entry.authors).toHaveLength(1);
      expect(idsOf(entry.credits)).not.toEqual([credit.id]);
      expect(entry.credits).toEqual([expect.objectContaining({ name: 'Ida' })]);
      expect(entry.relatedPosts).toEqual([expect.objectContaining({ headline: 'Read also' })]);
      expect(idsOf(entry.relatedPosts)).not.toEqual([post.id]);
      const state = await strapi()
        .plugin('newsroom')
        .service('article-state')
        .get(clone.documentId, 'en');
      expect(state).toMatchObject({ pubStatus: 'usable', historical: false, version: 1 });

      const { draft, published } = await linkedTo(original.documentId);
      for (const version of [draft!, published!]) {
        expect(version.slug).toBe('cloned-story');
        expect(idsOf(version.credits)).toEqual([credit.id]);
        expect(idsOf(version.relatedPosts)).toEqual([post.id]);
      }
    });

    describe('a target', () => {
      const targetOf = async (post: Row) => {
        const [row] = await rowsOf(strapi(), 'related-post', { id: post.id }, { target: true });
        return row!.target?.documentId ?? null;
      };
      const linksOf = async (post: Row): Promise<number> => {
        const { joinTable } = strapi().db.metadata.get('plugin::newsroom.related-post').attributes
          .target as unknown as { joinTable: { name: string; joinColumn: { name: string } } };
        const links = await strapi()
          .db.connection(joinTable.name)
          .where({ [joinTable.joinColumn.name]: post.id });
        return links.length;
      };

      it('survives everything that happens to the article it names', async () => {
        const target = await articles().create({
          data: await publishable(strapi(), 'The target'),
        });
        const { documentId } = target;
        const post = await aPost('Read also', documentId);
        expect([await targetOf(post), await linksOf(post)]).toEqual([documentId, 1]);

        const steps: Array<[() => Promise<unknown>, number]> = [
          [() => articles().publish({ documentId }), 2],
          [() => articles().publish({ documentId }), 2],
          [() => articles().update({ documentId, data: { kicker: 'Port' } }), 2],
          [() => articles().discardDraft({ documentId }), 2],
          [() => articles().unpublish({ documentId }), 1],
          [() => articles().publish({ documentId }), 2],
        ];
        for (const [step, links] of steps) {
          await step();
          expect([await targetOf(post), await linksOf(post)]).toEqual([documentId, links]);
        }
        await articles().delete({ documentId });
        expect([await targetOf(post), await linksOf(post)]).toEqual([null, 0]);
      });

      it('is copied whole with its related post', async () => {
        const target = await articles().create({
          data: await publishable(strapi(), 'Target of two'),
          status: 'published',
        });
        const post = await aPost('Read also', target.documentId);
        const data = { headline: 'Shows it', relatedPosts: [post.documentId] };
        const { documentId } = await articles().create({ data });
        const clone = await articles().clone({ documentId, populate: ['relatedPosts'] });
        const copy = clone.entries[0]!.relatedPosts[0];
        expect([await targetOf(copy), await linksOf(copy)]).toEqual([target.documentId, 2]);
      });
    });
  });
}
