import type { Feed } from '../feed';
import { xml, type XmlElement } from '../xml';

export interface FeedLink {
  rel: string;
  href: string;
  type?: string;
}

/** Itself, its hubs (WebSub §4) and its pages and archives (RFC 5005). */
export function linksOf(feed: Feed, mimeType: string): FeedLink[] {
  const [type = ''] = mimeType.split(';');
  return [
    { rel: 'self', href: feed.selfUrl, type },
    ...feed.hubUrls.map((href) => ({ rel: 'hub', href })),
    ...Object.entries(feed.pages).map(([rel, href]) => ({ rel, href, type })),
  ];
}

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** RFC 5005 §2 and §4: the sign that nothing stands in other documents, or that nothing will change in this one. */
export function extentOf({ extent }: Feed): XmlElement | null {
  return extent === 'page' ? null : xml(`fh:${extent}`, null);
}
