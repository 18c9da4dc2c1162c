import { addressOf } from './metadata/address';
import type { JudgedPassage } from './body/choose';
import { removalOf } from './body/removal';
import type { PageBodyElement } from './page-content';
import { escape, inlineHtml } from './passages/inline-html';
import type { Passage } from './passages/passage';
import { hasAncestor, type PageElement } from './tree/element';

/** Smaller pictures are icons, avatars and counting pixels. */
const SMALLEST_IMAGE = 100;
const CAPTION_REACH = 2;

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
  return passages.slice(first, last + 1).flatMap((passage, index) => {
    if (isChosen(passage)) return [textElement(passage, base)];
    if (passage.words > 0 || passage.hidden) return [];
    const following = passages.slice(first + index + 1, first + index + 1 + CAPTION_REACH);
    const caption = following
      .map((next) => verdicts.get(next))
      .find((next) => next !== undefined && !next.chosen && removalOf(next).became === 'caption');
    return mediaElement(passage, caption?.passage.text ?? null, base);
  });
}

function textElement(
  { kind, text, level, runs, element }: Passage,
  base: string | null,
): PageBodyElement {
  return {
    ...NO_MEDIA,
    kind,
    text,
    level,
    html: inlineHtml(runs, base),
    ordered: kind === 'list-item' && hasAncestor(element, ({ name }) => name === 'ol'),
  };
}

function mediaElement(
  { kind, element }: Passage,
  caption: string | null,
  base: string | null,
): PageBodyElement[] {
  const url = addressOf(sourceOf(element), base);
  if (url === null || isTiny(element)) return [];
  const name = kind === 'image' ? 'img' : 'iframe';
  const alternativeText = element.attributes['alt']?.trim() || null;
  const html = `<${name} src="${escape(url)}">`;
  return [{ ...NO_MEDIA, kind, text: '', level: 0, html, url, caption, alternativeText }];
}

const NO_MEDIA = { caption: null, url: null, alternativeText: null, ordered: false };

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
