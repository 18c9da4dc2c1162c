import { CHANNELS, channelOf } from '../../../story/render';
import type { NewsroomSettings } from '../../../shared/settings';
import { DEFAULT_NETWORK } from '../net';
import { checkEndpoints } from '../settings/check-endpoint';

import { checkImports } from './check-imports';
import { checkPublication } from './check-publication';
import { invalid } from './invalid';

const defaults: NewsroomSettings = {
  siteUrl: null,
  articlePath: null,
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
  delivery: { dispatch: true, endpoints: [] },
  imports: { timezone: 'UTC', defaultAuthor: null, publish: false },
};

const PLACEHOLDERS = ['section', 'slug', 'locale', 'year', 'month', 'day'];

export default {
  default: defaults,
  /** Strapi calls this at boot and stops the start when it throws. */
  validator(settings: NewsroomSettings): void {
    checkSiteUrl(settings.siteUrl);
    checkArticlePaths(settings.articlePath);
    checkPublication(settings.publication);
    if (!Number.isInteger(settings.feedSize) || settings.feedSize < 1 || settings.feedSize > 100) {
      throw invalid('feedSize', 'a whole number from 1 to 100', settings.feedSize);
    }
    const { answerCacheMegabytes } = settings;
    if (!(answerCacheMegabytes >= 0 && answerCacheMegabytes <= 4096)) {
      throw invalid('answerCacheMegabytes', 'a number from 0 to 4096', answerCacheMegabytes);
    }
    checkRateLimit(settings.rateLimit);
    checkChannels(settings.channelsOff);
    checkEndpoints(settings.delivery.endpoints);
    checkImports(settings.imports);
  },
};

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

function checkArticlePaths(paths: unknown): void {
  if (paths === null || paths === undefined) return;
  const isByLocale = typeof paths === 'object' && !Array.isArray(paths);
  (isByLocale ? Object.values(paths) : [paths]).forEach(checkArticlePath);
}

function checkArticlePath(path: unknown): void {
  const expected = `a path with {slug} in it, such as /{section}/{slug}; known: ${PLACEHOLDERS.map((name) => `{${name}}`).join(' ')}`;
  if (typeof path !== 'string' || !path.startsWith('/') || !path.includes('{slug}')) {
    throw invalid('articlePath', expected, path);
  }
  const unknown = [...path.matchAll(/\{(\w*)\}/g)].find(
    ([, name]) => !PLACEHOLDERS.includes(name!),
  );
  if (unknown) throw invalid('articlePath', expected, path);
}
