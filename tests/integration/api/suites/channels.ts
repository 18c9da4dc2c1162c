import { parseAtomFeed, parseRssFeed } from 'feedsmith';

import type { Newsroom } from '../../harness/boot';
import { fileStory, HOST, reader, setAddress } from '../newsdesk';

const ARTICLE = 'plugin::newsroom.article';
const RSS = '/feeds/rss.xml';

/** What all channels have in common: parts of the publication, pages, what is gone, what is off. */
export function channelsSuite(newsroom: () => Newsroom): void {
  const get = (path: string) => reader(newsroom())(path);

  describe('every channel of the table', () => {
    it.each(['/feeds/sections/harbour', '/feeds/authors/ada-marsh', '/feeds/tags/bridges'])(
      'has a feed of each part of the publication: %s',
      async (folder) => {
        const feed = parseRssFeed((await get(`${folder}/rss.xml`).expect(200)).text);
        expect(feed.items).toHaveLength(1);
        await get(`${folder.replace(/[^/]+$/, 'nobody')}/rss.xml`).expect(404);
      },
    );

    it('is paged where the channel can be', async () => {
      const { strapi } = newsroom();
      strapi.config.set('plugin::newsroom.feedSize', 2);
      await strapi
        .plugin('newsroom')
        .service('changes')
        .record([{ kind: 'settings', documentId: null, locale: null }]);
      const first = parseAtomFeed((await get('/feeds/atom.xml').expect(200)).text);
      expect(first.entries).toHaveLength(2);
      const next = first.links?.find(({ rel }) => rel === 'next')?.href;
      expect(next).toBe(`http://${HOST}/api/newsroom/feeds/atom.xml?page=2`);
      const second = parseAtomFeed((await get('/feeds/atom.xml?page=2').expect(200)).text);
      const ids = (feed: typeof first) => feed.entries!.map(({ id }) => id);
      expect(ids(second).some((id) => ids(first).includes(id))).toBe(false);
      await get('/feeds/atom.xml?page=99').expect(404);
      await get('/feeds/atom.xml?page=x').expect(400);
    });

    it('lists what search engines may know', async () => {
      await fileStory(newsroom().strapi, { mark: 'noindexed', fields: { noindex: true } });
      const index = await get('/sitemaps/index.xml');
      const urls = [...index.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
      expect(urls.length).toBeGreaterThanOrEqual(2);
      for (const url of urls) {
        const path = url.replace(`http://${HOST}/api/newsroom`, '');
        const { text } = await get(path).expect(200);
        expect(text).not.toContain('noindexed');
      }
      expect((await get('/sitemaps/articles.xml')).text).toContain('/bridge-opens/page');
    });

    it('says that a story is gone which was taken back, and keeps still of one that never was', async () => {
      const { strapi } = newsroom();
      const live = strapi.plugin('newsroom').service('liveState');
      const articles = strapi.documents(ARTICLE);
      const neverOut = await fileStory(strapi, { mark: 'neverout', publish: false });
      await live.cancel(neverOut, { text: 'Not ours.' });

      const taken = await fileStory(strapi, { mark: 'taken' });
      await setAddress(strapi, taken, 'taken-formerly', false);
      const banned = await fileStory(strapi, { mark: 'banned' });
      const undone = await fileStory(strapi, { mark: 'undone' });
      const deleted = await fileStory(strapi, { mark: 'deleted' });
      await live.cancel(taken, { text: 'A wrong name.' });
      await live.withhold(banned, { text: 'A court says so.', legal: true });
      await articles.unpublish(undone);
      await articles.delete(deleted);

      const gone = { 'taken-opens': 410, 'taken-formerly': 410, 'banned-opens': 451 };
      const rest = { 'undone-opens': 410, 'deleted-opens': 410, 'neverout-opens': 404 };
      for (const [slug, status] of Object.entries({ ...gone, ...rest })) {
        for (const file of ['page', 'jsonld', 'ninjs.json', 'nitf.xml', 'story.md']) {
          const answer = await get(`/articles/${slug}/${file}`);
          expect([slug, file, answer.status]).toEqual([slug, file, status]);
          expect(answer.text).not.toContain('Headline');
          expect(answer.headers['cache-control']).toBe('no-store');
        }
        expect((await get(`/articles/by-slug/${slug}`)).status).toBe(status);
      }
      const { body } = await get(`/articles/${banned.documentId}`).expect(451);
      expect(body.error.details.code).toBe('NEWSROOM_GONE_BY_LAW');
      await get(`/articles/${deleted.documentId}`).expect(410);
      await get(`/articles/${neverOut.documentId}`).expect(404);

      const goneIn = async () => {
        const { text } = await get('/feeds/atom.xml').expect(200);
        return [taken, banned, undone, deleted, neverOut]
          .filter(({ documentId }) =>
            text.includes(`deleted-entry ref="urn:newsroom:${documentId}:`),
          )
          .map(({ mark }) => mark);
      };
      expect(await goneIn()).toEqual(['taken', 'banned', 'undone', 'deleted']);
      await live.release(taken);
      expect(await goneIn()).toEqual(['banned', 'undone', 'deleted']);
      await get('/articles/taken-opens/page').expect(200);
    });

    it('names the hubs that are told of its changes', async () => {
      const settings = newsroom().strapi.plugin('newsroom').service('settings');
      const url = 'https://hub.example/publish';
      await settings.saveEndpoint({ id: 'hub', kind: 'websub', url });
      for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
        const { text, headers } = await get(`/feeds/${file}`);
        expect(text).toContain(url);
        expect(headers.link).toBe(
          `<${url}>; rel="hub", <http://${HOST}/api/newsroom/feeds/${file}>; rel="self"`,
        );
      }
      await settings.removeEndpoint('hub');
      expect((await get(RSS)).text).not.toContain(url);
    });

    it('has no address while it is off', async () => {
      const settings = newsroom().strapi.plugin('newsroom').service('settings');
      await get('/feeds/atom.xml').expect(200);
      await settings.update({ channelsOff: ['atom', 'page', 'sitemap'] });
      for (const path of [
        '/feeds/atom.xml',
        '/feeds/sections/harbour/atom.xml',
        '/articles/bridge-opens/page',
        '/sitemaps/articles.xml',
      ]) {
        const { body } = await get(path).expect(404);
        expect(body.error.details.code).toBe('NEWSROOM_CHANNEL_OFF');
      }
      expect((await get('/sitemaps/index.xml').expect(200)).text).not.toContain('/articles.xml');
      await get(RSS).expect(200);
      await expect(settings.update({ channelsOff: ['nothing'] })).rejects.toThrow('channelsOff');
      await settings.update({ channelsOff: null });
      await get('/feeds/atom.xml').expect(200);
    });
  });
}
