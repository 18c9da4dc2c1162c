import { captionHtml, escapeHtml } from '../../../blocks';
import type { ChannelImage } from '../../channel-article';

/** The lead image, in as many sizes as there are: a phone takes the small one. */
export function leadFigure(image: ChannelImage): string {
  const sizes = [image, ...image.renditions].filter(({ width }) => width);
  const srcset = sizes.map(({ url, width }) => `${url.replaceAll(',', '%2C')} ${width}w`);
  const attributes = [
    ['src', image.url],
    ['srcset', sizes.length > 1 ? srcset.join(', ') : null],
    ['sizes', sizes.length > 1 ? '(min-width: 60rem) 58rem, 100vw' : null],
    ['alt', image.alternativeText ?? ''],
    ['width', image.width && image.height ? image.width : null],
    ['height', image.width && image.height ? image.height : null],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escapeHtml(String(value))}"`);
  const caption = captionHtml(image.caption, image.credit);
  return `<figure class="lead"><img ${attributes.join(' ')} />${caption}</figure>`;
}
