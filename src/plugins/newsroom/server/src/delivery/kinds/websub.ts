import type { DeliveryKind } from './kind';

/**
 * Tells a hub which feeds have something new. How a publisher does it is left open by the W3C
 * Recommendation (WebSub §6); this is what the hubs that are in use ask for: `hub.mode=publish` with
 * one `hub.url` a topic.
 */
export const websub: DeliveryKind = {
  hearsOfQuiet: false,
  says: 'hint',
  async toRequest(message, endpoint, context) {
    const topics = await context.feedUrls(message);
    if (topics.length === 0) return null;
    const form = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...topics.map((topic): [string, string] => ['hub.url', topic]),
    ]);
    return {
      url: endpoint.url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    };
  },
};
