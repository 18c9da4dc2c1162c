import { dangersIn, elementsOf, failing, isWhole } from './html';

interface Card {
  type: string;
  version: string;
  html: string;
  width: number;
  height: number;
  author_url?: string;
  provider_url: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** oEmbed 1.0, §2.3.4.4: no schema of it was published. */
export function oembed(text: string): string[] {
  const card = JSON.parse(text) as Card;
  const thumbnail = [card.thumbnail_url, card.thumbnail_width, card.thumbnail_height];
  const elements = elementsOf(card.html);
  return [
    ...dangersIn(elements),
    ...failing({
      'no rich card of version 1.0': card.type === 'rich' && card.version === '1.0',
      'no html': elements.length > 0,
      'a script': elements.every(({ name }) => name !== 'script'),
      'no size': [card.width, card.height].every((size) => Number.isInteger(size) && size > 0),
      'half a thumbnail':
        thumbnail.every((part) => part === undefined) ||
        thumbnail.every((part) => part !== undefined),
      'an address that is not whole': [
        card.author_url,
        card.provider_url,
        card.thumbnail_url,
      ].every((url) => url === undefined || isWhole(url)),
      'nothing of null': Object.values(card).every((value) => value !== null),
    }),
  ];
}
