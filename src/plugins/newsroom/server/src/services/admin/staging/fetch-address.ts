import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { StagedFile } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import { guardedClient } from '../../../net';
import type { NetworkSettings } from '../../../net';
import { addFile } from './batches';

const LARGEST_PAGE = 50_000_000;

/** What a page's answer calls itself, and the ending by which its format is told. */
const ENDINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/html/, 'html'],
  [/json/, 'json'],
  [/xml|rss|atom/, 'xml'],
  [/csv/, 'csv'],
  [/zip/, 'zip'],
  [/markdown/, 'md'],
];

/**
 * Fetches one address past the guard and lays it into a batch: a page, a feed, an export.
 *
 * @throws NEWSROOM_REQUEST_… of the guard, NEWSROOM_ADDRESS_REFUSED for an answer that is no success
 */
export async function addAddress(
  strapi: Core.Strapi,
  batch: string,
  url: string,
): Promise<StagedFile> {
  const network = strapi.config.get('plugin::newsroom.network', {}) as Partial<NetworkSettings>;
  const client = guardedClient(network);
  try {
    const answer = await client.open(url, { maxBytes: LARGEST_PAGE });
    if (answer.status !== 200) {
      answer.discard();
      throw new NewsroomError('NEWSROOM_ADDRESS_REFUSED', { status: answer.status });
    }
    return await addFile(strapi, batch, {
      path: nameOf(answer.url, answer.headers['content-type'] ?? ''),
      bytes: Readable.from(answer.body),
      declared: null,
    });
  } finally {
    await client.close();
  }
}

function nameOf(address: string, type: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? 'index';
  const plain =
    last
      .replace(/[^\w.-]+/g, '-')
      .replace(/^\.+/, '')
      .slice(0, 60) || 'page';
  const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? 'txt';
  const name = /\.(?:html?|json|xml|csv|zip|md|gz|txt)$/i.test(plain)
    ? plain
    : `${plain}.${ending}`;
  return `${hostname}-${name}`;
}
