import type { PURGE_STYLES } from '../../../../shared/settings';
import type { Endpoint } from '../../settings';
import { keysOfChange } from '../../surrogate-keys';
import type { Message } from '../outbox/message';

import { json } from './kind';
import type { DeliveryKind, OutgoingRequest } from './kind';
import { signedHeaders } from './signature';

type Style = (message: Message, endpoint: Endpoint, now: Date) => OutgoingRequest;

const STYLES = {
  /** For a cache of one's own: which keys and which address, signed like a webhook. */
  signed(message, endpoint, now) {
    const body = JSON.stringify({
      type: 'cache.purge',
      timestamp: message.timestamp,
      data: { keys: keysOfChange(message.data), urls: [message.data.url] },
    });
    const secrets = endpoint.secrets(now);
    const headers = signedHeaders(body, { id: message.id, at: now, secrets });
    return { url: endpoint.url, headers: { ...json, ...headers }, body };
  },

  /** Fastly's purge by surrogate key: POST /service/{id}/purge. */
  fastly({ data }, endpoint, now) {
    const [token = ''] = endpoint.secrets(now);
    const headers = { 'fastly-key': token, 'surrogate-key': keysOfChange(data).join(' ') };
    return { url: endpoint.url, headers, body: '' };
  },

  /** Cloudflare's purge by cache tag: POST /zones/{id}/purge_cache. */
  cloudflare({ data }, endpoint, now) {
    const [token = ''] = endpoint.secrets(now);
    const headers = { ...json, authorization: `Bearer ${token}` };
    return { url: endpoint.url, headers, body: JSON.stringify({ tags: keysOfChange(data) }) };
  },
} as const satisfies Record<(typeof PURGE_STYLES)[number], Style>;

/** Takes what a story stands in out of the caches in front of the newsroom, old stories included. */
export const purge: DeliveryKind = {
  hearsOfQuiet: true,
  says: 'hint',
  toRequest: async (message, endpoint, { now }) =>
    STYLES[endpoint.style ?? 'signed'](message, endpoint, now),
};
