import type { JudgedPassage } from './body/choose';
import { bitOf, Hints } from './body/hints';
import { removalOf } from './body/removal';
import { readMarks } from './inline/read-marks';
import { addressOf } from './metadata/address';
import type { PageBodyElement } from './page-content';
import type { Passage } from './passages/passage';
import { hasAncestor, type PageElement } from './tree/element';

/** Smaller pictures are icons, avatars and counting pixels. */
const SMALLEST_IMAGE = 100;
const CAPTION_REACH = 2;
/** Pictures in elements of these names belong to something else on the page. */
const FOREIGN = (['related', 'promo', 'advert', 'byline', 'share', 'signup', 'comment'] as const)
  .map(bitOf)
  .reduce((all, bit) => all | bit, 0);
const FOREIGN_REACH = 5;

/**
 * The chosen passages as elements of a body, with the pictures and embeds that stand between them.
 * What stands before the first or behind the last chosen passage belongs to the page.
 */
export function bodyElements(
  passages: readonly Passage[],
  judged: readonly JudgedPassage[],
  base: string | null,
): PageBodyElement[] {
  const verdicts = new Map(judged.map((one) => [one.passage, one]));
  const isChosen = (passage: Passage) => verdicts.get(passage)?.chosen === true;
  const first = passages.findIndex(isChosen);
  const last = passages.findLastIndex(isChosen);
  if (first < 0) return [];
  const hints = new Hints();
  return passages.slice(first, last + 1).flatMap((passage, index) => {
    if (isChosen(passage)) return [textElement(passage, base)];
    if (passage.words > 0 || passage.hidden || isForeign(passage.element, hints)) return [];
    const following = passages.slice(first + index + 1, first + index + 1 + CAPTION_REACH);
    return mediaElement(passage, captionIn(following, verdicts), base);
  });
}

function textElement({ kind, text, level, runs, element }: Passage, base: string | null) {
  return {
    kind: kind as Exclude<Passage['kind'], 'image' | 'embed'>,
    text,
    level,
    runs: readMarks(runs, base),
    ordered: kind === 'list-item' && hasAncestor(element, ({ name }) => name === 'ol'),
  };
}

function captionIn(
  following: readonly Passage[],
  verdicts: ReadonlyMap<Passage, JudgedPassage>,
): string | null {
  for (const passage of following) {
    const verdict = verdicts.get(passage);
    if (verdict === undefined || verdict.chosen) return null;
    if (removalOf(verdict).became === 'caption') return passage.text;
  }
  return null;
}

function mediaElement(
  { kind, element }: Passage,
  caption: string | null,
  base: string | null,
): PageBodyElement[] {
  const url = addressOf(sourceOf(element), base);
  if (url === null || isTiny(element)) return [];
  const alternativeText = element.attributes['alt']?.trim() || null;
  return [{ kind: kind === 'image' ? kind : 'embed', url, caption, alternativeText, credit: null }];
}

/** Lazy pages keep the real address beside a placeholder. */
function sourceOf({ attributes }: PageElement): string | null {
  const lazy = attributes['data-src'] ?? attributes['srcset']?.split(/[\s,]/).find(Boolean);
  const plain = attributes['src'];
  return plain === undefined || plain.startsWith('data:') ? (lazy ?? null) : plain;
}

function isTiny({ attributes }: PageElement): boolean {
  return [attributes['width'], attributes['height']].some((size) => {
    const pixels = Number.parseInt(size ?? '', 10);
    return pixels > 0 && pixels < SMALLEST_IMAGE && !(size ?? '').includes('%');
  });
}

function isForeign(element: PageElement, hints: Hints): boolean {
  let steps = 0;
  for (let up: PageElement | null = element; up !== null; up = up.parent, steps += 1) {
    if (steps > FOREIGN_REACH || up.name === 'article' || up.name === 'body') return false;
    if ((hints.of(up) & FOREIGN) !== 0 || up.name === 'aside') return true;
  }
  return false;
}
