import type { PURGE_STYLES } from '../../../../shared/settings';
import type { Endpoint } from '../../settings';
import { keysOfChange } from '../../surrogate-keys';
import { NAME_CHANGED } from '../outbox/message';
import type { AnyMessage } from '../outbox/message';

import { json } from './kind';
import type { DeliveryKind, OutgoingRequest } from './kind';
import { signedHeaders } from './signature';

/** What leaves the caches. */
interface Stale {
  message: AnyMessage;
  keys: string[];
  urls: string[];
}

type Style = (stale: Stale, endpoint: Endpoint, now: Date) => OutgoingRequest;

const STYLES = {
  /** For a cache of one's own: which keys and which address, signed like a webhook. */
  signed({ message, keys, urls }, endpoint, now) {
    const { id, timestamp } = message;
    const body = JSON.stringify({ type: 'cache.purge', timestamp, data: { keys, urls } });
    const headers = signedHeaders(body, { id, at: now, secrets: endpoint.secrets(now) });
    return { url: endpoint.url, headers: { ...json, ...headers }, body };
  },

  /** Fastly's purge by surrogate key: POST /service/{id}/purge. */
  fastly({ keys }, endpoint, now) {
    const [token = ''] = endpoint.secrets(now);
    const headers = { 'fastly-key': token, 'surrogate-key': keys.join(' ') };
    return { url: endpoint.url, headers, body: '' };
  },

  /** Cloudflare's purge by cache tag: POST /zones/{id}/purge_cache. */
  cloudflare({ keys }, endpoint, now) {
    const [token = ''] = endpoint.secrets(now);
    const headers = { ...json, authorization: `Bearer ${token}` };
    return { url: endpoint.url, headers, body: JSON.stringify({ tags: keys }) };
  },
} as const satisfies Record<(typeof PURGE_STYLES)[number], Style>;

const purged = (stale: Stale, endpoint: Endpoint, now: Date) =>
  STYLES[endpoint.style ?? 'signed'](stale, endpoint, now);

/** Takes what a story or a name stands in out of the caches in front of the newsroom, old stories included. */
export const purge: DeliveryKind = {
  hearsOfQuiet: true,
  says: 'hint',
  async toRequest(message, endpoint, { now }) {
    const { documentId, url } = message.data;
    const keys = keysOfChange({ kind: 'article', documentId });
    return purged({ message, keys, urls: [url] }, endpoint, now);
  },
  hearsOfNames: true,
  async toRequestOfNotice(message, endpoint, { now }) {
    if (message.event !== NAME_CHANGED) return null;
    return purged({ message, keys: keysOfChange(message.data), urls: [] }, endpoint, now);
  },
};
