import type { StoryRelatedPost } from '../../model';
import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { headlinePromo, labelledPromo, type Promo } from './promo';
import { readItems } from './items';

/** A list of related stories is not longer; what follows is the rest of the page. */
const LONGEST_BLOCK = 90;
/** Shorter lines name sections and buttons; a row of them is the menu behind the block. */
const SHORTEST_TITLE = 3;
const MOST_LABELS = 3;
/** In words; a longer paragraph is text. */
const LONGEST_TEASER = 70;

/**
 * Turns promos between the paragraphs and blocks of related stories into records. `afterParagraph`
 * is set to the index of the line it stands behind; assembling makes that the paragraph's.
 */
export function takeRelated(desk: Desk): void {
  desk.lines.forEach((line, index) => {
    if (!isFree(line)) return;
    if (line.furniture?.opens === 'related') takeBlock(desk, index);
    else if (line.place !== 'before') takePromo(desk, line, index);
  });
}

function takePromo(desk: Desk, line: DeskLine, index: number): void {
  const promo =
    labelledPromo(line.text, line.shape.words) ?? promoBetweenParagraphs(desk, line, index);
  if (!promo) return;
  const isInline = line.place !== 'after';
  desk.found.relatedPosts.push(relatedPost(promo.headline, isInline ? index : null));
  claim(line, promo.rule, 'relatedPost');
}

function promoBetweenParagraphs({ lines }: Desk, line: DeskLine, index: number): Promo | null {
  if (line.furniture || line.sign || line.place === 'after' || !line.apart) return null;
  const next = lines.slice(index + 1).find(isFree);
  return next === undefined || next.place === 'after' ? null : headlinePromo(line.text, line.shape);
}

function takeBlock({ lines, found }: Desk, opener: number): void {
  const heading = lines[opener];
  if (!heading) return;
  claim(heading, 'related-heading');
  const block: DeskLine[] = [];
  let labels = 0;
  for (const line of lines.slice(opener + 1, opener + 1 + LONGEST_BLOCK)) {
    labels = line.shape.words < SHORTEST_TITLE ? labels + 1 : 0;
    if (line.claim?.became === 'tag' || endsBlock(line) || labels > MOST_LABELS) break;
    if (isFree(line)) block.push(line);
  }
  const placement = heading.place === 'after' ? null : opener;
  for (const item of readItems(block)) {
    found.relatedPosts.push({ ...relatedPost(item.headline, placement), ...item });
  }
}

/** Buttons and labels that stand between the stories of a block. */
const INSIDE_BLOCKS = new Set([
  'read-more',
  'share-bar',
  'media-player',
  'navigation',
  'fragment',
  'counter',
]);

function endsBlock({ furniture, place, shape }: DeskLine): boolean {
  if (place === 'body' ? shape.words >= 8 : shape.words > LONGEST_TEASER) return true;
  if (!furniture || furniture.match === 'within') return false;
  if (furniture.opens) return true;
  return !INSIDE_BLOCKS.has(furniture.rule);
}

function relatedPost(headline: string, lineIndex: number | null): StoryRelatedPost {
  return {
    headline,
    teaser: null,
    url: null,
    byline: null,
    authors: [],
    dateline: null,
    placement: lineIndex === null ? 'footer' : 'inline',
    afterParagraph: lineIndex,
  };
}
