import type { DocumentLoader } from '@fedify/fedify';
import type { Core } from '@strapi/strapi';

import { guardedClient } from '../net';
import { currentSettings } from '../settings';
import { loadFedify } from './fedify';
import type { ActivityPubPlace } from './place';
import { signedGet } from './signed';

const TIMEOUT_MS = 10_000;
const LARGEST_DOCUMENT = 1_000_000;
/** Contexts that Fedify 1.5 brings with it: of these, and of no other, its own loader fetches nothing. */
const PRELOADED: ReadonlySet<string> = new Set([
  'https://www.w3.org/ns/activitystreams',
  'https://w3id.org/security/v1',
  'https://w3id.org/security/data-integrity/v1',
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/identity/v1',
  'https://purl.archive.org/socialweb/webfinger',
  'http://schema.org/',
  'https://gotosocial.org/ns',
]);

/**
 * How documents of others are read (keys, actors): only through the guarded client, since whoever
 * posts to an inbox chooses the address that is asked.
 */
export function documentLoader(strapi: Core.Strapi, place: ActivityPubPlace): DocumentLoader {
  const client = guardedClient(currentSettings(strapi).network);
  return async (url) => {
    const headers = await signedGet(strapi, place, url);
    const answer = await client.request(url, {
      headers: { 'user-agent': 'newsroom', ...headers },
      timeoutMs: TIMEOUT_MS,
      maxBytes: LARGEST_DOCUMENT,
    });
    if (answer.status !== 200) throw new Error(`${new URL(url).origin}: ${answer.status}`);
    const document: unknown = JSON.parse(Buffer.from(answer.body).toString('utf8'));
    return { document, documentUrl: answer.url, contextUrl: null };
  };
}

/** Contexts that Fedify has with it; any other through the guarded client. */
export function contextLoader(load: DocumentLoader): DocumentLoader {
  return async (url) => {
    if (!PRELOADED.has(url)) return load(url);
    const { getDocumentLoader } = await loadFedify();
    return getDocumentLoader()(url);
  };
}
