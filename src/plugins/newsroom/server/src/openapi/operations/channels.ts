import { CHANNELS } from '../../../../story/render';
import type { Channel } from '../../../../story/render';
import { SCOPES } from '../../services/channels/feed-scope';
import { headerParameter, NOT_MODIFIED, refusals, VALIDATORS } from '../answers';
import { pascalCase } from '../schemas/names';
import { numberParameter, pathParameter, textParameter } from '../words';
import { pathNames } from './operation';
import type { Describe, Operation, Route } from './operation';

const FOLDERS: Readonly<Record<Channel['kind'], string>> = {
  article: 'articles',
  feed: 'feeds',
  sitemap: 'sitemaps',
  sitemapIndex: 'sitemaps',
};

/** Feeds, sitemaps and documents of one article: each channel of the table by its address. */
export const describeChannel: Describe = (route) => {
  const [, folder, ...rest] = route.path.split('/');
  const channel = CHANNELS.find(
    ({ kind, file }) =>
      FOLDERS[kind] === folder &&
      rest.at(-1) === file &&
      (kind !== 'article' || rest[0] === ':slug'),
  );
  return channel ? documentOf(route, channel) : null;
};

function documentOf(route: Route, channel: Channel): Operation {
  return {
    operationId: `${KINDS[channel.kind]}${pascalCase(channel.id)}${scopeOf(route)}`,
    tags: [TAGS[channel.kind]],
    summary: channel.name,
    description: `Specification: <${channel.spec}>`,
    parameters: [
      ...pathNames(route).map(pathParameter),
      textParameter('locale', 'The default one without it.'),
      ...optionsOf(channel),
      ...(['IfNoneMatch', 'IfModifiedSince', 'RequestId'] as const).map(headerParameter),
    ],
    responses: {
      200: {
        description: channel.name,
        headers: VALIDATORS,
        content: { [channel.mimeType]: { schema: { type: 'string' } } },
      },
      ...(channel.kind === 'article' ? MOVED : {}),
      ...NOT_MODIFIED,
      ...refusals([400, 404, 429]),
      ...(channel.kind === 'article' ? refusals([410, 451]) : {}),
    },
  };
}

const KINDS: Readonly<Record<Channel['kind'], string>> = {
  article: 'document',
  feed: 'feed',
  sitemap: 'sitemap',
  sitemapIndex: 'sitemap',
};

const TAGS: Readonly<Record<Channel['kind'], string>> = {
  article: 'Documents',
  feed: 'Feeds',
  sitemap: 'Sitemaps',
  sitemapIndex: 'Sitemaps',
};

const MOVED = {
  301: {
    description: 'The slug is a former one.',
    headers: { Location: { $ref: '#/components/headers/Location' } },
  },
};

const scopeOf = ({ path }: Route): string => {
  const scope = Object.entries(SCOPES).find(([, { folder }]) =>
    path.startsWith(`/feeds/${folder}/`),
  );
  return scope ? `Of${pascalCase(scope[0])}` : '';
};

/** RFC 5005 §4. */
const ARCHIVE = [
  textParameter('month', 'An archive instead: the stories of a month in UTC, such as `2026-03`.'),
  numberParameter('part', 'Of the month’s archive, from its oldest story.'),
];

function optionsOf(channel: Channel) {
  const page = numberParameter('page', 'Further documents, from 2.');
  switch (channel.kind) {
    case 'article':
      return channel.options.map((option) => numberParameter(option, 'In pixels.'));
    case 'feed':
      return channel.isPaged ? [page, ...ARCHIVE] : [];
    case 'sitemap':
      return [page];
    case 'sitemapIndex':
      return [];
  }
}
