import { embedParagraph } from '../../conventions';
import type { HtmlElement } from '../../html/tree';
import { safeUrl } from '../../links';
import type { Handler } from '../walk';

/** Lazy loaders put the address elsewhere, and a grey pixel in its place. */
const ADDRESS_ATTRIBUTES = ['data-src', 'data-lazy-src', 'data-original', 'src'];
const EMOJI = /\b(?:emoji|wp-smiley)\b/;

/**
 * Until it is in the media library an image is a link paragraph, by convention, and a record of
 * what the page says of it. Smileys are their letters; a picture of one pixel counts readers.
 */
export const image: Handler = ({ attributes }, context, walk) => {
  const { alt = '', width, height, class: classes = '' } = attributes;
  if (EMOJI.test(classes) && alt) {
    walk.body.addText(alt, context);
    return;
  }
  const address = addressOf(attributes);
  if (address === null || (width === '1' && height === '1')) return;
  const url = safeUrl(address, walk.baseUrl);
  const isNew = walk.body.addMedia({
    url: url ?? address,
    alternativeText: alt.trim() || null,
    caption: null,
    credit: null,
  });
  if (isNew && url !== null) walk.body.addBlock(embedParagraph(url));
};

function addressOf(attributes: HtmlElement['attributes']): string | null {
  const addresses = ADDRESS_ATTRIBUTES.map((name) => attributes[name]?.trim());
  const first = addresses.find((address) => address && !address.startsWith('data:'));
  const fromSet = attributes.srcset?.trim().split(/[\s,]/, 1)[0];
  return first ?? (fromSet || addresses.find(Boolean)) ?? null;
}
