import { json } from './kind';
import type { DeliveryKind } from './kind';

/**
 * Tells search engines that an address is new, changed or gone (indexnow.org). The endpoint's secret
 * is the key that the site shows in its key file.
 */
export const indexnow: DeliveryKind = {
  hearsOfQuiet: false,
  says: 'hint',
  wants: ({ standing }) => !standing.published.noindex,
  async toRequest({ data }, endpoint, { now }) {
    const [key = ''] = endpoint.secrets(now);
    const { keyLocation } = endpoint;
    const body = {
      host: new URL(data.url).host,
      key,
      ...(keyLocation ? { keyLocation } : {}),
      urlList: [data.url],
    };
    return { url: endpoint.url, headers: json, body: JSON.stringify(body) };
  },
};
