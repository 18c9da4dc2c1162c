import type { ChannelImage, ChannelRendition } from '../channel-article';
import { xml, xmlText, type XmlElement } from '../xml';

export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/';

/** Media RSS 1.5.1: the picture, with whom it is by and what it shows. */
export function mediaContent(image: ChannelImage): XmlElement {
  const { url, mime, size, width, height, caption, credit, alternativeText } = image;
  return xml(
    'media:content',
    { url, type: mime, medium: 'image', fileSize: size, width, height },
    xmlText('media:title', alternativeText, { type: 'plain' }),
    xmlText('media:description', caption, { type: 'plain' }),
    xmlText('media:credit', credit, { role: 'photographer', scheme: 'urn:ebu' }),
  );
}

/** The smallest size that still shows something on a phone. */
export function mediaThumbnail({ url, width, height, renditions }: ChannelImage): XmlElement {
  const small = renditions.filter((rendition) => (rendition.width ?? 0) >= SMALL).at(-1);
  const shown = small ?? { url, width, height };
  return xml('media:thumbnail', { url: shown.url, width: shown.width, height: shown.height });
}

const SMALL = 300;

/**
 * RSS 2.0's own picture, the largest of which the exact length is known: readers refuse an enclosure
 * with a wrong one.
 */
export function enclosure(image: ChannelImage): XmlElement | null {
  const known = [image, ...image.renditions].find(isMeasured);
  return known ? xml('enclosure', { url: known.url, length: known.size, type: known.mime }) : null;
}

function isMeasured({ size, mime }: ChannelRendition): boolean {
  return Boolean(size && mime);
}
