import { embedParagraph } from '../../conventions';
import { embedOf } from '../../embeds';
import { findElement, type HtmlElement } from '../../html/tree';
import { safeUrl } from '../../links';
import type { Handler } from '../walk';

/**
 * What plays or frames something from elsewhere: a known provider's becomes the address of its page,
 * any other that of the frame. The text in it is for browsers that can't show it, and no story's.
 */
export const embed: Handler = (element, _context, walk) => {
  const address = addressOf(element);
  if (!address) return;
  // A frame's address without a protocol is the page's, and no page is served without one today.
  const whole = address.startsWith('//') ? `https:${address}` : address;
  const url = embedOf(whole)?.url ?? safeUrl(whole, walk.baseUrl);
  if (url !== null) walk.body.addBlock(embedParagraph(url));
};

function addressOf(element: HtmlElement): string | null {
  const { src, data } = element.attributes;
  const lazy = element.attributes['data-src'] ?? element.attributes['data-lazy-src'];
  const own = [lazy, src, data].find((url) => url && !/^(?:about|data):/i.test(url.trim()));
  if (own) return own.trim();
  const inner = findElement(element.children, 'source') ?? findElement(element.children, 'embed');
  return inner?.attributes.src?.trim() ?? null;
}
