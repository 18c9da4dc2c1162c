import { simplify } from '../boilerplate/simplify';
import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { contentWords } from './likelihood/content-words';

/** Paragraphs of the body whose words a headline is compared with. */
const COMPARED_PARAGRAPHS = 8;
const LONGEST_HEADLINE = 35;
const SHORTEST_HEADLINE = 5;
/** In words: a summary under the headline is a sentence or nearly one. */
const SHORTEST_DECK = 10;
const LEAST_SHARED = 2;
/** What stands under a byline is a caption or a summary. */
const BEHIND_BYLINE = 4;

/** The line that names the story: it shares its words, stands before it, and is no sentence. */
export function takeHeadline(desk: Desk): void {
  const given = desk.post.headline;
  if (given !== null) return claimEqual(desk, simplify(given));

  const start = bodyStart(desk.lines);
  const candidates = [...desk.lines.slice(0, start).entries()].filter(([, line]) =>
    couldBeHeadline(line),
  );
  const opening = desk.lines[start];
  const fallback = opening && start === 0 && looksLikeTitle(opening) ? opening : null;
  const chosen = best(candidates, desk.lines, start) ?? fallback;
  if (!chosen) return;
  const headed = aboveDeck(chosen, desk.lines);
  const key = simplify(headed.text);
  // Printed in a ticker as well, it heads the story where it stands nearest to it.
  const headline = candidates.findLast(([, line]) => simplify(line.text) === key)?.[1] ?? headed;
  desk.found.headline = headline.text;
  claim(headline, 'headline', 'headline');
  claimEqual(desk, key);
}

/**
 * A summary shares more words with the text than the headline does. Where a line that could be one
 * stands right above it, is shorter and speaks of the same thing, that is the headline.
 */
function aboveDeck(chosen: DeskLine, lines: readonly DeskLine[]): DeskLine {
  const index = lines.indexOf(chosen);
  const above = lines[index - 1];
  if (!above || !couldBeHeadline(above) || above.shape.words < SHORTEST_HEADLINE) return chosen;
  if (above.shape.words > chosen.shape.words || above.shape.endsSentence) return chosen;
  if (chosen.shape.words < SHORTEST_DECK) return chosen;
  const behind = new Set(
    lines
      .slice(index)
      .filter(({ place }) => place === 'body')
      .slice(0, COMPARED_PARAGRAPHS)
      .flatMap(({ text }) => contentWords(text)),
  );
  const shared = contentWords(above.text).filter((word) => behind.has(word));
  return shared.length >= LEAST_SHARED ? above : chosen;
}

/** Index of the first line of the body; the number of lines when there is none. */
export function bodyStart(lines: readonly DeskLine[]): number {
  const start = lines.findIndex((line) => line.place === 'body');
  return start === -1 ? lines.length : start;
}

/** The headline comes back above the share bar and in the lists of the latest stories. */
function claimEqual(desk: Desk, key: string): void {
  for (const line of desk.lines) {
    if (isFree(line) && line.shape.words <= LONGEST_HEADLINE && simplify(line.text) === key)
      claim(line, 'headline-again');
  }
}

function couldBeHeadline(line: DeskLine): boolean {
  const { words } = line.shape;
  if (!isFree(line) || line.furniture || words < 1 || words > LONGEST_HEADLINE) return false;
  return line.sign === null && !(line.shape.words >= 10 && /\p{Ll}{2}\.["”’)]?$/u.test(line.text));
}

/** A pasted text may have nothing but a headline and one paragraph. */
function looksLikeTitle(line: DeskLine): boolean {
  return couldBeHeadline(line) && !line.text.endsWith('.');
}

function best(
  candidates: ReadonlyArray<[number, DeskLine]>,
  lines: DeskLine[],
  start: number,
): DeskLine | null {
  const body = lines.slice(start).filter((line) => line.place === 'body');
  const known = new Set(
    body.slice(0, COMPARED_PARAGRAPHS).flatMap((line) => contentWords(line.text)),
  );
  const byline = lines.slice(0, start).findIndex(({ sign }) => sign === 'byline');
  let chosen: DeskLine | null = null;
  let highest = 0;
  for (const [index, line] of candidates) {
    const score =
      headlineScore(line, { known, index, start }) -
      (byline !== -1 && index > byline ? BEHIND_BYLINE : 0);
    if (score <= highest) continue;
    highest = score;
    chosen = line;
  }
  return chosen;
}

interface Surroundings {
  known: ReadonlySet<string>;
  /** Where the line stands, and where the body starts: indexes of lines. */
  index: number;
  start: number;
}

/**
 * Weights by hand: most of it is what the line shares with the story; a headline is four to twenty
 * words, opens the page or stands just before the story, and does not end in a full stop.
 */
function headlineScore(line: DeskLine, { known, index, start }: Surroundings): number {
  const words = contentWords(line.text);
  const shared = words.filter((word) => known.has(word)).length;
  const distance = start - index;
  const { shape } = line;
  return (
    1.2 * Math.min(shared, 5) +
    2 * (shared / Math.max(1, words.length)) +
    (index === 0 ? 3 : 0) +
    1.5 / Math.max(1, distance) ** 0.5 +
    (shape.words >= 4 && shape.words <= 20 ? 2 : 0) -
    (shape.words < 3 ? 1.5 : 0) -
    (/\.["”]?$/.test(line.text) ? 2 : 0) -
    0.6 * shape.separators -
    (line.apart ? 0 : 0.5)
  );
}
