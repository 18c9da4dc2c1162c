import type { Core } from '@strapi/strapi';

import { tombstonesOf } from '../services/channels/withdrawn';
import { CONTEXT } from './article-object';
import { FOLDER, objectUrl } from './place';
import type { ActivityPubPlace } from './place';

const OBJECT = new RegExp(`^${FOLDER}/articles/([^/]+)/([^/]+)$`);

/** What is at the address of a story that was taken back (ActivityPub §6.4); null elsewhere. */
export async function goneObject(
  strapi: Core.Strapi,
  place: ActivityPubPlace,
  path: string,
): Promise<Response | null> {
  const [, documentId, locale] = OBJECT.exec(path) ?? [];
  if (documentId === undefined || locale === undefined) return null;
  const gone = await tombstonesOf(strapi).goneAt({ documentId, locale });
  if (gone === null) return null;
  const id = objectUrl(place, { documentId, locale });
  const tombstone = { '@context': CONTEXT, type: 'Tombstone', id, deleted: gone.withdrawnOn };
  const headers = { 'content-type': 'application/activity+json' };
  return new Response(JSON.stringify(tombstone), { status: gone.status, headers });
}
