import { CHANNELS, channelOf } from '../../../story/render';
import { NAMED_PAGES } from '../../../shared/settings';
import type { NewsroomSettings } from '../../../shared/settings';
import { DEFAULT_NETWORK } from '../net';
import { checkEndpoints } from '../settings/check-endpoint';

import { checkImports } from './check-imports';
import { checkPublication } from './check-publication';
import { invalid } from './invalid';

const defaults: NewsroomSettings = {
  siteUrl: null,
  articlePath: null,
  pagePaths: { author: null, section: null, tag: null },
  publication: {
    name: 'The Newsroom',
    description: null,
    language: 'en',
    logoUrl: null,
    contactEmail: null,
    copyright: null,
    policies: {},
    twitterSite: null,
  },
  feedSize: 25,
  answerCacheMegabytes: 64,
  rateLimit: null,
  channelsOff: [],
  network: DEFAULT_NETWORK,
  activityPub: { enabled: false, username: 'news' },
  delivery: { dispatch: true, endpoints: [] },
  imports: { timezone: 'UTC', defaultAuthor: null, publish: false },
  importWork: true,
};

const OF_ARTICLES = ['section', 'slug', 'locale', 'year', 'month', 'day'];
const OF_PAGES = ['slug', 'locale'];

export default {
  default: defaults,
  /** Strapi calls this at boot and stops the start when it throws. */
  validator(settings: NewsroomSettings): void {
    checkSiteUrl(settings.siteUrl);
    checkPaths('articlePath', settings.articlePath, OF_ARTICLES);
    for (const page of NAMED_PAGES) {
      checkPaths(`pagePaths.${page}`, settings.pagePaths[page], OF_PAGES);
    }
    checkPublication(settings.publication);
    if (!Number.isInteger(settings.feedSize) || settings.feedSize < 1 || settings.feedSize > 100) {
      throw invalid('feedSize', 'a whole number from 1 to 100', settings.feedSize);
    }
    const { answerCacheMegabytes } = settings;
    if (!(answerCacheMegabytes >= 0 && answerCacheMegabytes <= 4096)) {
      throw invalid('answerCacheMegabytes', 'a number from 0 to 4096', answerCacheMegabytes);
    }
    checkRateLimit(settings.rateLimit);
    const { username } = settings.activityPub;
    if (!/^[a-z0-9_]{1,30}$/.test(username)) {
      throw invalid('activityPub.username', 'lower-case letters, digits, underscores', username);
    }
    checkChannels(settings.channelsOff);
    checkEndpoints(settings.delivery.endpoints);
    checkImports(settings.imports);
    checkSwitch('activityPub.enabled', settings.activityPub.enabled);
    checkSwitch('delivery.dispatch', settings.delivery.dispatch);
    checkSwitch('importWork', settings.importWork);
  },
};

/** A word such as 'false' would be on. */
function checkSwitch(setting: string, value: unknown): void {
  if (typeof value !== 'boolean') throw invalid(setting, 'true or false', value);
}

function checkRateLimit(limits: NewsroomSettings['rateLimit']): void {
  if (limits === null) return;
  for (const name of ['windowSeconds', 'perAddress', 'perToken'] as const) {
    const value: unknown = (limits as Partial<typeof limits>)[name];
    if (!Number.isInteger(value) || Number(value) < 1) {
      throw invalid(`rateLimit.${name}`, 'a whole number from 1 on', value);
    }
  }
}

function checkChannels(channelsOff: unknown): void {
  const isKnown = (id: unknown) => typeof id === 'string' && channelOf(id) !== null;
  if (Array.isArray(channelsOff) && channelsOff.every(isKnown)) return;
  const known = CHANNELS.map(({ id }) => id).join(', ');
  throw invalid('channelsOff', `a list of channels; known: ${known}`, channelsOff);
}

function checkSiteUrl(siteUrl: unknown): void {
  if (siteUrl === null || siteUrl === undefined) return;
  const expected = 'an http(s) address such as https://example.org';
  if (typeof siteUrl !== 'string' || !URL.canParse(siteUrl)) {
    throw invalid('siteUrl', expected, siteUrl);
  }
  if (!/^https?:$/.test(new URL(siteUrl).protocol)) throw invalid('siteUrl', expected, siteUrl);
}

function checkPaths(setting: string, template: unknown, placeholders: string[]): void {
  if (template === null || template === undefined) return;
  const isByLocale = typeof template === 'object' && !Array.isArray(template);
  const paths: unknown[] = isByLocale ? Object.values(template) : [template];
  const known = placeholders.map((name) => `{${name}}`).join(' ');
  const expected = `a path with {slug} in it, such as /${placeholders === OF_ARTICLES ? '{section}/' : ''}{slug}; known: ${known}`;
  const isKnown = ([, name]: RegExpMatchArray) => placeholders.includes(name!);
  for (const path of paths) {
    const holds =
      typeof path === 'string' &&
      path.startsWith('/') &&
      path.includes('{slug}') &&
      [...path.matchAll(/\{(\w*)\}/g)].every(isKnown);
    if (!holds) throw invalid(setting, expected, path);
  }
}
