import type { Core } from '@strapi/strapi';

import type { NamedPage, NewsroomSettings, PathTemplate } from '../../../shared/settings';
import { currentSettings } from '../settings';

/** What the address of an article is made of. */
export interface AddressedArticle {
  slug: string;
  locale: string;
  section: string | null;
  publishedOn: string | null;
}

export interface Addresses {
  /** Where readers find the publication: the frontend, else this server. */
  home: string;
  /** This server, without a trailing slash. */
  server: string;
  article(article: AddressedArticle): string;
  /** The page of an author, a section or a tag on the frontend; null while nobody has said where. */
  page(kind: NamedPage, named: { slug: string | null; locale: string }): string | null;
  /** An absolute address for one of the upload plugin, which gives paths for local files. */
  media(url: string): string;
  /** An address of this plugin's own API: `feeds/rss.xml`. */
  api(path: string): string;
}

export interface AddressSettings {
  siteUrl: string | null;
  articlePath: PathTemplate;
  pagePaths: NewsroomSettings['pagePaths'];
  server: string;
  /** Path of Strapi's content API: `/api`. */
  apiPrefix: string;
  defaultLocale: string;
}

/**
 * Addresses as an outsider must write them. `origin` is that of the request, used where the server's
 * own `url` is not configured.
 */
export function addresses(strapi: Core.Strapi, origin: string, defaultLocale: string): Addresses {
  const { siteUrl, articlePath, pagePaths } = settingsOf(strapi);
  return addressesFrom({
    siteUrl: siteUrl === null ? null : withoutTrailingSlash(siteUrl),
    articlePath,
    pagePaths,
    server: serverUrl(strapi) ?? origin,
    apiPrefix: strapi.config.get<string>('api.rest.prefix', '/api'),
    defaultLocale,
  });
}

export function addressesFrom(settings: AddressSettings): Addresses {
  const { siteUrl, articlePath, pagePaths, server, apiPrefix, defaultLocale } = settings;
  const api = (path: string) => `${server}${apiPrefix}/newsroom/${path}`;
  return {
    home: siteUrl ?? server,
    server,
    api,
    media: (url) => (/^https?:\/\//i.test(url) ? url : new URL(url, `${server}/`).href),
    article(article) {
      const template = templateFor(articlePath, article.locale);
      if (siteUrl && template) return siteUrl + fillPath(template, partsOf(article));
      const page = api(`articles/${encodeURIComponent(article.slug)}/page`);
      if (article.locale === defaultLocale) return page;
      return `${page}?locale=${encodeURIComponent(article.locale)}`;
    },
    page(kind, { slug, locale }) {
      const template = templateFor(pagePaths[kind], locale);
      return siteUrl && template && slug ? siteUrl + fillPath(template, { slug, locale }) : null;
    },
  };
}

/** Whether articles are shown by the publisher's own frontend. */
export function hasFrontend(strapi: Core.Strapi): boolean {
  const { siteUrl, articlePath } = settingsOf(strapi);
  return Boolean(siteUrl && articlePath);
}

export function settingsOf(strapi: Core.Strapi): NewsroomSettings {
  return currentSettings(strapi);
}

const templateFor = (template: PathTemplate, locale: string): string | null =>
  (typeof template === 'string' ? template : template?.[locale]) ?? null;

function partsOf({ section, slug, locale, publishedOn }: AddressedArticle): Record<string, string> {
  const [year = '', month = '', day = ''] = (publishedOn ?? '').slice(0, 10).split('-');
  return { section: section ?? '', slug, locale, year, month, day };
}

/** A part that an article does not have (a section) leaves no empty segment behind. */
function fillPath(template: string, parts: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(parts[name] ?? ''))
    .replace(/\/{2,}/g, '/');
}

/** The server's own `url`, where it is set. */
export function serverUrl(strapi: Core.Strapi): string | null {
  const url = strapi.config.get<string>('server.url', '');
  return /^https?:\/\//i.test(url) ? withoutTrailingSlash(url) : null;
}

function withoutTrailingSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
