import type { PageElement } from './tree/element';
import { INLINE } from './tree/element-names';
import { addressOf } from './metadata/address';
import type { JudgedPassage } from './body/choose';
import { removalOf } from './body/removal';
import type { PageRelatedPost } from './page-content';

const LABEL = /^[^:]{2,40}:\s+/u;
/** A headline has more words than a section's name or "Read more". */
const FEWEST_WORDS = 4;
const RELATED_RULES = new Set(['inline-promo', 'related-block', 'link-list']);

/** The links to other stories among what was left out: in the body, and in related boxes below. */
export function relatedPosts(
  judged: readonly JudgedPassage[],
  base: string | null,
): PageRelatedPost[] {
  const posts = new Map<string, PageRelatedPost>();
  const last = judged.findLastIndex(({ chosen }) => chosen);
  let chosen = 0;
  judged.forEach((one, index) => {
    if (one.chosen) chosen += 1;
    if (one.chosen || !one.inRegion || one.passage.linked === 0) return;
    if (one.passage.words < FEWEST_WORDS || !RELATED_RULES.has(removalOf(one).rule)) return;
    const url = addressOf(linkOf(one.passage.runs.map(({ within }) => within)), base);
    const headline = one.passage.text.replace(LABEL, '').trim();
    if (url === null || headline === '' || posts.has(url)) return;
    const behindTexts = index < last ? chosen : null;
    posts.set(url, { headline, url, behindTexts });
  });
  return [...posts.values()];
}

function linkOf(places: readonly PageElement[]): string | null {
  for (const place of places) {
    for (let up: PageElement | null = place; up !== null; up = up.parent) {
      if (up.name === 'a' && up.attributes['href'] !== undefined) return up.attributes['href'];
      if (!INLINE.has(up.name) && up.parent?.name !== 'a') break;
    }
  }
  return null;
}
