import { safeUrl } from '../../../blocks';
import { findElement, textContent, type HtmlElement } from '../../../blocks/html/tree';
import type { ChannelImage, ChannelRendition } from '../../channel-article';
import { xml, xmlText, type XmlElement } from '../../xml';

interface Picture {
  url: string;
  mime: string | null;
  width: string | number | null;
  height: string | number | null;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
}

/** The picture in every size that there is of it; the largest is the last, which readers take. */
export function leadMedia(image: ChannelImage): XmlElement {
  return mediaElement(image, image.renditions.toReversed());
}

export function imageMedia(image: HtmlElement): XmlElement[] {
  const picture = pictureOf(image);
  return picture ? [mediaElement(picture)] : [];
}

/** A picture with its caption; null for a figure that holds something else, such as a table. */
export function figureMedia({ children }: HtmlElement): XmlElement[] | null {
  const image = findElement(children, 'img');
  const picture = image && pictureOf(image);
  if (!picture || findElement(children, 'table')) return null;
  const caption = findElement(children, 'figcaption')?.children ?? [];
  const small = findElement(caption, 'small');
  return [
    mediaElement({
      ...picture,
      caption: textContent(caption.filter((node) => node !== small)).trim(),
      credit: small && textContent([small]),
    }),
  ];
}

function pictureOf({ attributes }: HtmlElement): Picture | null {
  const url = safeUrl(attributes.src ?? '');
  if (url === null) return null;
  const { width = '', height = '', alt = '' } = attributes;
  return {
    url,
    mime: null,
    width: pixels(width),
    height: pixels(height),
    alternativeText: alt,
    caption: null,
    credit: null,
  };
}

function mediaElement(picture: Picture, smaller: readonly ChannelRendition[] = []): XmlElement {
  return xml(
    'media',
    { 'media-type': 'image' },
    smaller.map(({ url, mime, width, height }) =>
      xml('media-reference', { source: url, 'mime-type': mime, width, height }),
    ),
    xml('media-reference', {
      source: picture.url,
      'mime-type': picture.mime,
      width: picture.width,
      height: picture.height,
      'alternate-text': picture.alternativeText || null,
      'source-credit': picture.credit || null,
    }),
    picture.caption && xml('media-caption', null, xml('p', null, picture.caption)),
    xmlText('media-producer', picture.credit),
  );
}

function pixels(size: string): string | null {
  return /^\d{1,5}$/.test(size) ? size : null;
}
