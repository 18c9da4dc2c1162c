import type { ImageBlock } from '../../model';
import { escapeHtml } from '../html/escape';
import { absoluteUrl, safeUrl } from '../links';
import type { HtmlOptions } from './options';

/** A figure; the credit stands small behind the caption. */
export function imageHtml({ image, credit }: ImageBlock, options: HtmlOptions): string {
  const caption = captionHtml(image.caption, credit ?? null);
  const url = safeUrl(image.url);
  if (url === null) return caption && `<figure>${caption}</figure>`;
  const attributes = [
    ['src', absoluteUrl(url, options.mediaUrl ?? null)],
    ['alt', image.alternativeText ?? ''],
    ['width', image.width],
    ['height', image.height],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escapeHtml(String(value))}"`);
  return `<figure><img ${attributes.join(' ')} />${caption}</figure>`;
}

/** Empty when there is neither. */
export function captionHtml(caption: string | null, credit: string | null): string {
  const parts = [
    caption && escapeHtml(caption).replace(/\n/g, '<br />'),
    credit && `<small>${escapeHtml(credit)}</small>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<figcaption>${parts.join(' ')}</figcaption>` : '';
}
