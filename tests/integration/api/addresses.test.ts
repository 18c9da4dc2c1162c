import type { Core } from '@strapi/strapi';

import { sayWhereArticlesAre } from '../../../src/plugins/newsroom/server/src/say-where-articles-are';
import { addressesFrom } from '../../../src/plugins/newsroom/server/src/services/addresses';

const article = {
  slug: 'harbour-bridge',
  locale: 'en',
  section: 'city',
  publishedOn: '2024-03-05T08:00:00.000Z',
};

const unset = {
  siteUrl: null,
  articlePath: null,
  pagePaths: { author: null, section: null, tag: null },
  server: 'https://cms.example.org',
  apiPrefix: '/api',
  defaultLocale: 'en',
};

const site = { ...unset, siteUrl: 'https://news.example.org' };

describe('the address of an article', () => {
  it('is the plugin’s page while no frontend is set up', () => {
    const expected = 'https://cms.example.org/api/newsroom/articles/harbour-bridge/page';
    expect(addressesFrom(unset).article(article)).toBe(expected);
    expect(addressesFrom(site).article(article)).toBe(expected);
    expect(addressesFrom(unset).article({ ...article, locale: 'fr' })).toBe(
      `${expected}?locale=fr`,
    );
  });

  it.each([
    ['/{section}/{slug}', '/city/harbour-bridge'],
    ['/{year}/{month}/{day}/{slug}.html', '/2024/03/05/harbour-bridge.html'],
    ['/{locale}/{slug}', '/en/harbour-bridge'],
  ])('fills %s', (articlePath, path) => {
    expect(addressesFrom({ ...site, articlePath }).article(article)).toBe(
      `https://news.example.org${path}`,
    );
  });

  it('has no empty segment for what an article lacks', () => {
    const { article: address } = addressesFrom({ ...site, articlePath: '/{section}/{slug}' });
    expect(address({ ...article, section: null })).toBe('https://news.example.org/harbour-bridge');
  });

  it('follows the path of its locale, else the plugin’s page', () => {
    const { article: address } = addressesFrom({ ...site, articlePath: { fr: '/fr/{slug}' } });
    expect(address({ ...article, locale: 'fr' })).toBe(
      'https://news.example.org/fr/harbour-bridge',
    );
    expect(address(article)).toBe(
      'https://cms.example.org/api/newsroom/articles/harbour-bridge/page',
    );
  });

  it('writes letters of every script safely', () => {
    const { article: address } = addressesFrom({ ...site, articlePath: '/{slug}' });
    expect(address({ ...article, slug: 'é/../x' })).toBe(
      'https://news.example.org/%C3%A9%2F..%2Fx',
    );
  });
});

describe('the address of an author, a section or a tag', () => {
  const named = { slug: 'ada marsh', locale: 'en' };
  const paths = { author: '/by/{slug}', section: { fr: '/fr/{slug}' }, tag: null };

  it('is on the frontend, where somebody has said where', () => {
    const { page } = addressesFrom({ ...site, pagePaths: paths });
    expect(page('author', named)).toBe('https://news.example.org/by/ada%20marsh');
    expect(page('section', { ...named, locale: 'fr' })).toBe(
      'https://news.example.org/fr/ada%20marsh',
    );
    expect(page('section', named)).toBeNull();
    expect(page('tag', named)).toBeNull();
    expect(page('author', { ...named, slug: null })).toBeNull();
    expect(addressesFrom({ ...unset, pagePaths: paths }).page('author', named)).toBeNull();
  });
});

describe('the address of a file', () => {
  it('is absolute', () => {
    const { media } = addressesFrom(unset);
    expect(media('/uploads/a.jpg')).toBe('https://cms.example.org/uploads/a.jpg');
    expect(media('https://cdn.example.org/a.jpg')).toBe('https://cdn.example.org/a.jpg');
  });
});

describe('the log at the start', () => {
  const linesFor = (settings: { siteUrl: string | null; articlePath: string | null }) => {
    const info = jest.fn();
    sayWhereArticlesAre({
      config: { get: () => settings },
      log: { info },
    } as unknown as Core.Strapi);
    return info.mock.calls.flat();
  };

  it('says once where links lead while no frontend is set up', () => {
    expect(linesFor({ siteUrl: null, articlePath: null })).toEqual([
      expect.stringContaining('/api/newsroom/articles/{slug}/page'),
    ]);
    expect(linesFor({ siteUrl: 'https://news.example.org', articlePath: '/{slug}' })).toEqual([]);
  });
});
