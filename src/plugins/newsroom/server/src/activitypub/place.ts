import type { Core } from '@strapi/strapi';

import { serverUrl } from '../services/addresses';
import { currentSettings } from '../settings';

/** Where the actor of the publication is and what it is called. */
export interface ActivityPubPlace {
  /** This server as the fediverse sees it, without a trailing slash. */
  server: string;
  /** `news` in `@news@cms.example.org` */
  username: string;
}

/** Its paths, below which everything of it is. */
export const FOLDER = '/api/newsroom/activitypub';

/**
 * null while it is off. Its addresses are kept by others for good, so that they can't be made of
 * whatever host a request happens to name: without the server's own `url` it stays off.
 */
export function activityPubPlace(strapi: Core.Strapi): ActivityPubPlace | null {
  const { enabled, username } = currentSettings(strapi).activityPub;
  const server = enabled ? serverUrl(strapi) : null;
  return server === null ? null : { server, username };
}

export const actorUrl = ({ server, username }: ActivityPubPlace): string =>
  `${server}${FOLDER}/actors/${username}`;

/** Stable: of the document and its locale, and of nothing that an editor can change. */
export const objectUrl = (
  { server }: ActivityPubPlace,
  { documentId, locale }: { documentId: string; locale: string },
): string => `${server}${FOLDER}/articles/${documentId}/${locale}`;
