import { shingles, tokens } from './score.mjs';

/** How much of the body the surroundings of a story hold. */
const MOST_OF_BODY = 0.95;

/**
 * Each page is learned four times: as it is, without the names of its elements, cut to the story's
 * surroundings, and both, so that no single kind of sign carries a page.
 */
export const VARIANTS = [
  { weight: 1, change: (page) => page },
  { weight: 0.5, change: withoutNames },
  { weight: 0.5, change: cutToStory },
  { weight: 0.25, change: (page, body) => withoutNames(cutToStory(page, body)) },
];

/** Names stay on a page that prints nothing else of its own: what they say is not to be relied on. */
function withoutNames(page) {
  const done = new Set();
  for (const { element, runs } of page.passages) {
    for (const start of [element, ...runs.map(({ within }) => within)]) {
      for (let up = start; up !== null && !done.has(up); up = up.parent) {
        done.add(up);
        const { class: classes, id, itemprop, ...rest } = up.attributes;
        if ((classes ?? id ?? itemprop) !== undefined) up.attributes = rest;
      }
    }
  }
  return page;
}

/** The passages in the smallest element that holds nearly all of the body, and no data about it. */
function cutToStory({ passages }, body) {
  const truth = shingles(tokens(body));
  const held = new Map();
  let all = 0;
  for (const { element, text, words } of passages) {
    const inBody = words > 3 && [...shingles(tokens(text)).keys()].some((key) => truth.has(key));
    if (!inBody) continue;
    all += words;
    for (let up = element; up !== null; up = up.parent) held.set(up, (held.get(up) ?? 0) + words);
  }
  // Inner elements are met before those around them.
  const story = [...held].find(([, words]) => words >= all * MOST_OF_BODY)?.[0];
  const isInStory = (element) => {
    for (let up = element; up !== null; up = up.parent) if (up === story) return true;
    return story === undefined;
  };
  return {
    passages: passages.filter(({ element }) => isInStory(element)),
    headline: null,
    standfirst: null,
    stated: null,
    authors: [],
  };
}
