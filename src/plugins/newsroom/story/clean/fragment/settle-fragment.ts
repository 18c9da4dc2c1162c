import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { linkedShare, type Leaf } from './leaves';

/**
 * Furniture that plug-ins and editors store with a text. Other families (players, addresses, menus,
 * counters) are wording that an editor may just as well have written.
 */
const STORED_WITH_TEXTS = new Set([
  'advertisement',
  'comment-form',
  'comments',
  'cookie-note',
  'copyright',
  'fragment',
  'list-heading',
  'neighbour-post',
  'paywall-note',
  'read-more',
  'related-heading',
  'share-bar',
  'sign-up',
  'site-furniture',
  'tags',
]);

/** A row of stars or dashes between two parts. */
const SEPARATOR = /^[\s*_~=·•–—-]+$/u;
const MOSTLY_LINK = 0.5;
const LONGEST_OFFER = 25;

/**
 * Claims the furniture that somebody stored with the text: share bars of plug-ins, sign-up boxes,
 * advertising notes. A text that an editor saved is trusted more than a page: a list goes whole or
 * not at all, and a heading goes only where nothing is left under it.
 */
export function settleFragment({ lines }: Desk, leaves: readonly Leaf[]): void {
  lines.forEach((line, index) => {
    if (line.text === '') claim(line, 'fragment');
    else if (line.kind === 'paragraph' && isOpen(line) && isFurniture(line, leaves[index]!)) {
      claim(line, line.furniture?.rule ?? 'furniture');
    }
  });
  claimLists(lines, leaves);
  claimEmptyHeadings(lines);
}

const isOpen = (line: DeskLine): boolean => line.place === 'body' && isFree(line);

function isFurniture({ furniture, shape, text }: DeskLine, leaf: Leaf): boolean {
  if (!furniture || !STORED_WITH_TEXTS.has(furniture.rule)) return false;
  if (furniture.rule === 'fragment') return SEPARATOR.test(text);
  // "Link:" over a list of them is a word like any other.
  if (furniture.match === 'whole')
    return shape.words > 1 || linkedShare(leaf) >= MOSTLY_LINK || shape.allCapitals;
  if (furniture.match === 'within') return !shape.endsSentence;
  const isOffer = !shape.endsSentence || linkedShare(leaf) >= MOSTLY_LINK;
  return shape.words <= LONGEST_OFFER && isOffer;
}

/** A list of buttons: each item is furniture, and leads somewhere. */
function claimLists(lines: readonly DeskLine[], leaves: readonly Leaf[]): void {
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (leaves[end]?.block === leaves[start]!.block) end += 1;
    const items = lines.slice(start, end);
    const isBar =
      leaves[start]!.kind === 'list-item' &&
      items.every(
        ({ furniture }, index) =>
          furniture !== null && linkedShare(leaves[start + index]!) >= MOSTLY_LINK,
      );
    if (isBar) for (const item of items) claim(item, item.furniture!.rule);
    start = end;
  }
}

function claimEmptyHeadings(lines: readonly DeskLine[]): void {
  let isEmpty = true;
  for (const line of [...lines].reverse()) {
    if (line.kind === 'heading') {
      if (isEmpty && isOpen(line) && line.furniture) claim(line, line.furniture.rule);
      if (isFree(line)) isEmpty = true;
    } else if (isFree(line)) isEmpty = false;
  }
}
