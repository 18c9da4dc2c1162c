import { absoluteUrl, mapLinks } from '../blocks';
import type { Block } from '../model';
import type { Publication } from './channel-article';

/** A body that is read elsewhere: its links and pictures can't lean on paths of ours. */
export function withWholeAddresses(
  blocks: readonly Block[],
  { siteUrl, mediaUrl }: Publication,
): Block[] {
  return mapLinks(blocks, {
    link: (url) => absoluteUrl(url, siteUrl),
    image: (url) => absoluteUrl(url, mediaUrl),
  });
}
