/** "13:54 Court adjourns until Monday": the stamp and the headline of a list of the latest news. */
const TICKER = /^\d{1,2}[:h]\d\d\s+\p{Lu}(?:\S+\s+){3,24}\S*[^.\s]$/u;
/** The stamp of a note that is printed in full below it. */
const STAMP = /^\d{1,2}[:h]\d\d$/u;
/** Fewer lines with a time at their head are a schedule, or the story's own. */
const LEAST_ALIKE = 3;
/** In lines; more than this below a stamp are more than a note. */
const LONGEST_NOTE = 8;

/**
 * Which lines are a ticker's: its headlines, and the notes that a live page prints in full among
 * them. A note reads like the story itself; what tells it is its place, from a stamp right behind a
 * headline or another note to the next of them.
 */
export function areTicker(texts: readonly string[]): boolean[] {
  const isTicker = texts.map((text) => TICKER.test(text));
  if (isTicker.filter(Boolean).length < LEAST_ALIKE) return texts.map(() => false);
  let stamp: number | null = null;
  texts.forEach((text, index) => {
    const isStamp = STAMP.test(text);
    if (stamp !== null && index - stamp - 1 > LONGEST_NOTE) stamp = null;
    if (stamp !== null && (isStamp || isTicker[index])) isTicker.fill(true, stamp, index);
    if (isTicker[index]) stamp = null;
    else if (isStamp) stamp = isTicker[index - 1] ? index : null;
  });
  return isTicker;
}
