import type { Block, ImageAsset } from '../../model';
import { captionBlock, embedParagraph } from '../conventions';
import { safeUrl } from '../links';
import { legalText } from './legal-text';
import { isNode, type LooseNode } from './node';

/** Without these Strapi refuses the block, and with it the article. */
const REQUIRED_TEXTS = [
  'name',
  'url',
  'hash',
  'ext',
  'mime',
  'provider',
  'createdAt',
  'updatedAt',
] as const;
const REQUIRED_NUMBERS = ['width', 'height', 'size'] as const;

/** An image block, or what is left of an incomplete one: a link to it, and its caption. */
export function sanitizeImage(node: LooseNode): Block[] {
  const image = isNode(node.image) ? node.image : {};
  const url = typeof image.url === 'string' ? safeUrl(image.url) : null;
  if (url === null || !isComplete(image)) return remains(url, textOf(image.caption));

  const texts = REQUIRED_TEXTS.map((key) => [key, legalText(String(image[key]))]);
  const numbers = REQUIRED_NUMBERS.map((key) => [key, image[key]]);
  const credit = textOf(node.credit);
  return [
    {
      type: 'image',
      image: {
        ...(Object.fromEntries([...texts, ...numbers]) as ImageAsset),
        url,
        alternativeText: textOf(image.alternativeText),
        caption: textOf(image.caption),
        ...(isNode(image.formats) && { formats: image.formats }),
        ...(typeof image.previewUrl === 'string' && { previewUrl: safeUrl(image.previewUrl) }),
        ...(isNode(image.provider_metadata) && { provider_metadata: image.provider_metadata }),
      },
      ...(credit !== null && { credit }),
      children: [{ type: 'text', text: '' }],
    },
  ];
}

function isComplete(image: LooseNode): boolean {
  return (
    REQUIRED_TEXTS.every((key) => typeof image[key] === 'string' && legalText(image[key])) &&
    REQUIRED_NUMBERS.every((key) => Number.isFinite(image[key]))
  );
}

function remains(url: string | null, caption: string | null): Block[] {
  return [
    ...(url === null ? [] : [embedParagraph(url)]),
    ...(caption === null ? [] : [captionBlock(caption)]),
  ];
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? legalText(value).trim() : '';
  return text === '' ? null : text;
}
