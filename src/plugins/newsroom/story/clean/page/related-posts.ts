import type { PageElement } from './tree/element';
import { safeUrl } from '../../blocks';
import type { JudgedPassage } from './body/choose';
import { removalOf } from './body/removal';
import type { PageRelatedPost } from './page-content';

const LABEL = /^[^:]{2,40}:\s+/u;
/** A headline has more words than a section's name or "Read more". */
const FEWEST_WORDS = 4;
const RELATED_RULES = new Set(['inline-promo', 'related-block', 'link-list']);

/**
 * The links to other stories among what was left out, by the passage that each was made from: in the
 * body, and in related boxes below it. The first of several links to one address counts.
 */
export function relatedPosts(
  judged: readonly JudgedPassage[],
  base: string | null,
): Map<JudgedPassage, PageRelatedPost> {
  const posts = new Map<JudgedPassage, PageRelatedPost>();
  const known = new Set<string>();
  const last = judged.findLastIndex(({ chosen }) => chosen);
  let texts = 0;
  judged.forEach((one, index) => {
    if (one.chosen) texts += 1;
    const url = isRelated(one) ? safeUrl(linkOf(one) ?? '', base) : null;
    if (url === null || known.has(url)) return;
    const headline = one.passage.text.replace(LABEL, '').trim();
    if (headline === '') return;
    known.add(url);
    posts.set(one, { headline, url, behindTexts: index < last ? texts : null });
  });
  return posts;
}

function isRelated(one: JudgedPassage): boolean {
  const { words, linked } = one.passage;
  if (one.chosen || !one.inRegion || linked === 0 || words < FEWEST_WORDS) return false;
  return RELATED_RULES.has(removalOf(one).rule);
}

function linkOf({ passage }: JudgedPassage): string | null {
  for (const { within } of passage.runs) {
    for (let up: PageElement | null = within; up !== null; up = up.parent) {
      if (up.name === 'a' && up.attributes['href'] !== undefined) return up.attributes['href'];
      if (!up.isInline && up.parent?.name !== 'a') break;
    }
  }
  return null;
}
