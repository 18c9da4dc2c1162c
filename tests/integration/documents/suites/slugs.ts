import type { Core } from '@strapi/strapi';

import { codeOf, documentsOf, publishable, rowsOf } from './newsroom-documents';

export function slugs(strapi: () => Core.Strapi): void {
  describe('slugs', () => {
    const articles = () => documentsOf(strapi(), 'article');
    const draft = (headline: string) => articles().create({ data: { headline } });
    const published = async (headline: string) =>
      articles().create({ data: await publishable(strapi(), headline), status: 'published' });
    const addressesOf = async (articleDocumentId: string) => {
      const rows = await rowsOf(strapi(), 'address', { articleDocumentId });
      return Object.fromEntries(rows.map(({ path, current }) => [path, current]));
    };

    it('are made from the headline and unique among drafts too', async () => {
      expect((await draft('Harbour bridge opens')).slug).toBe('harbour-bridge-opens');
      expect((await draft('Harbour bridge opens')).slug).toBe('harbour-bridge-opens-2');
      expect((await draft('Harbour bridge opens')).slug).toBe('harbour-bridge-opens-3');
    });

    it('are unique for each locale by itself', async () => {
      const data = { headline: 'Bridge in two languages' };
      const en = await articles().create({ data });
      const fr = await articles().create({ data, locale: 'fr' });
      expect([en.slug, fr.slug]).toEqual(['bridge-in-two-languages', 'bridge-in-two-languages']);
    });

    it('differ when several are made at once', async () => {
      const made = await Promise.all(Array.from({ length: 4 }, () => draft('Made at once')));
      expect(made.map(({ slug }) => slug).sort()).toEqual([
        'made-at-once',
        'made-at-once-2',
        'made-at-once-3',
        'made-at-once-4',
      ]);
    });

    it('are made for a headline in letters that have no slug', async () => {
      expect((await draft('港の橋が開通')).slug).toMatch(/^story-[0-9a-z]+$/);
    });

    it('wait for a headline', async () => {
      const { documentId, slug } = await articles().create({ data: {} });
      expect(slug).toBeNull();
      const named = await articles().update({ documentId, data: { headline: 'Named at last' } });
      expect(named.slug).toBe('named-at-last');
    });

    it('of a draft follow the headline, and the address left behind is free', async () => {
      const { documentId } = await draft('Working headline');
      const renamed = await articles().update({ documentId, data: { headline: 'Final headline' } });
      expect(renamed.slug).toBe('final-headline');
      expect(await addressesOf(documentId)).toEqual({ 'final-headline': true });
      expect((await draft('Working headline')).slug).toBe('working-headline');
    });

    it('of a draft that were kept apart by a number stay while the headline does', async () => {
      await draft('Numbered story');
      const { documentId, slug } = await draft('Numbered story');
      const saved = await articles().update({
        documentId,
        data: { headline: 'Numbered story', slug, kicker: 'Port' },
      });
      expect(saved.slug).toBe('numbered-story-2');
    });

    it('that an editor typed stay when the headline changes; emptied, they follow it', async () => {
      const { documentId } = await articles().create({
        data: { headline: 'Typed slug story', slug: 'typed-by-hand' },
      });
      const renamed = await articles().update({ documentId, data: { headline: 'Renamed story' } });
      expect(renamed.slug).toBe('typed-by-hand');
      const emptied = await articles().update({ documentId, data: { slug: '' } });
      expect(emptied.slug).toBe('renamed-story');
    });

    it('never change by themselves once the story was public', async () => {
      const { documentId } = await published('Public story');
      const update = (data: object) => articles().update({ documentId, data });
      expect((await update({ headline: 'Sharpened at noon' })).slug).toBe('public-story');
      expect((await update({ slug: null })).slug).toBe('public-story');
      await articles().unpublish({ documentId });
      expect((await update({ headline: 'Sharpened again' })).slug).toBe('public-story');
    });

    it('that were public keep redirecting after a change', async () => {
      const { documentId } = await published('Moved story');
      await articles().update({ documentId, data: { slug: 'moved-to-here' } });
      expect(await addressesOf(documentId)).toEqual({ 'moved-story': true, 'moved-to-here': true });

      await articles().publish({ documentId });
      expect(await addressesOf(documentId)).toEqual({
        'moved-story': false,
        'moved-to-here': true,
      });

      const back = await articles().update({
        documentId,
        data: { slug: 'moved-story' },
        status: 'published',
      });
      expect(back.slug).toBe('moved-story');
      expect(await addressesOf(documentId)).toEqual({
        'moved-story': true,
        'moved-to-here': false,
      });
    });

    it('of a changed draft are free again when the draft is discarded', async () => {
      const { documentId } = await published('Discarded change');
      await articles().update({ documentId, data: { slug: 'never-public' } });
      await articles().discardDraft({ documentId });
      expect(await addressesOf(documentId)).toEqual({ 'discarded-change': true });
    });

    it('that were public redirect also when the changed draft is all that is left', async () => {
      const { documentId } = await published('Withdrawn story');
      await articles().update({ documentId, data: { slug: 'withdrawn-anew' } });
      await articles().unpublish({ documentId });
      expect(await addressesOf(documentId)).toEqual({
        'withdrawn-story': false,
        'withdrawn-anew': true,
      });
    });

    it.each(['Capital-Letters', 'two words', 'slash/ed', '-edge-', 'x'.repeat(81)])(
      'are refused when typed as %s',
      async (slug) => {
        const call = articles().create({ data: { headline: 'Refused slug', slug } });
        expect(await codeOf(call)).toBe('NEWSROOM_SLUG_INVALID');
      },
    );

    it('of another article are refused, in use or redirecting, until released', async () => {
      const { documentId } = await published('Owner of it');
      const wanted = { headline: 'Wants it', slug: 'owner-of-it' };
      expect(await codeOf(articles().create({ data: wanted }))).toBe('NEWSROOM_SLUG_TAKEN');

      const redirects = strapi().plugin('newsroom').service('redirects');
      expect(await redirects.release('en', 'owner-of-it')).toBe(false);
      await articles().update({ documentId, data: { slug: 'gone-on' }, status: 'published' });
      expect(await codeOf(articles().create({ data: wanted }))).toBe('NEWSROOM_SLUG_TAKEN');
      expect((await draft('Owner of it')).slug).toBe('owner-of-it-2');

      expect(await redirects.release('en', 'owner-of-it')).toBe(true);
      expect((await articles().create({ data: wanted })).slug).toBe('owner-of-it');
    });

    it('of a deleted article are free', async () => {
      const { documentId } = await published('Deleted story');
      await articles().delete({ documentId });
      expect((await draft('Deleted story')).slug).toBe('deleted-story');
    });
  });
}
