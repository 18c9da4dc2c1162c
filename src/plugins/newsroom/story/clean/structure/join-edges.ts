import type { DeskLine } from '../desk';
import { isBylineOpening } from '../people';

const SHORTEST_PROSE = 8;
/** A line right under another is likelier to belong to it. */
const LEAST_RUN_ON = -1;
const MOST_INTERRUPTIONS = 3;
const INTERRUPTIONS = new Set([
  'advertisement',
  'sign-up',
  'media-player',
  'read-more',
  'fragment',
]);
/** Furniture that also stands in texts: an address, a row of stars, a heading of one common word. */
const WEAK_RULES = new Set([
  'address',
  'fragment',
  'counter',
  'media-player',
  'navigation',
  'handle',
]);

/**
 * Evens out the edges of the body. The search for it weighs lines by their surroundings, so the
 * paragraphs next to a list suffer from it: prose that adjoins the body belongs to it. And nothing
 * goes for its looks alone: lines stay where no line among them is known as furniture.
 */
export function joinEdges(lines: readonly DeskLine[]): void {
  joinProse(lines);
  const first = lines.findIndex(isBody);
  const last = lines.findLastIndex(isBody);
  const behind = lines.slice(last + 1);
  for (const line of behind) line.place = 'after';
  keepUnlessFurnished(behind);
  keepUnlessFurnished(openingOf(lines.slice(0, Math.max(0, first))));
  for (const gap of gapsOf(lines)) keepUnlessFurnished(gap);
}

const isBody = ({ place }: DeskLine): boolean => place === 'body';

function joinProse(lines: readonly DeskLine[]): void {
  joinAlong(lines);
  joinAlong([...lines].reverse());
}

/** Joins prose behind the body, over a few lines that interrupt it if need be. */
function joinAlong(lines: readonly DeskLine[]): void {
  let reach = 0;
  lines.forEach((line, index) => {
    if (line.place === 'body') reach = MOST_INTERRUPTIONS;
    else if (reach > 0 && isProse(line)) {
      line.place = 'body';
      for (let back = index - 1; lines[back] && lines[back]?.place !== 'body'; back -= 1) {
        const skipped = lines[back];
        if (skipped) skipped.place = 'gap';
      }
      reach = MOST_INTERRUPTIONS;
    } else reach = interrupts(line) ? reach - 1 : 0;
  });
}

function isProse(line: DeskLine): boolean {
  const { shape, furniture, sign, isRepeated, score, apart } = line;
  if (furniture || sign || isRepeated || score <= (apart ? 0 : LEAST_RUN_ON)) return false;
  // People in the news say "you" and "we", too.
  const isReport = shape.address === 0 || shape.hasQuote;
  return shape.words >= SHORTEST_PROSE && shape.endsSentence && isReport;
}

function interrupts({ furniture, sign }: DeskLine): boolean {
  if (sign === 'caption' || sign === 'promo') return true;
  return furniture !== null && furniture.opens === null && INTERRUPTIONS.has(furniture.rule);
}

function keepUnlessFurnished(run: readonly DeskLine[]): void {
  if (run.some(({ furniture }) => furniture && !WEAK_RULES.has(furniture.rule))) return;
  for (const line of run) line.place = 'body';
}

/** What stands between headline or byline and the text; furniture further up tells nothing of it. */
function openingOf(before: readonly DeskLine[]): DeskLine[] {
  if (before.some(({ furniture }) => furniture !== null)) return [];
  const head = before.findLastIndex(({ sign }) => sign === 'byline' || sign === 'date');
  const name = isBylineOpening(before[head]?.text ?? '') ? 1 : 0;
  return before.slice(Math.max(0, head) + 1 + name);
}

function gapsOf(lines: readonly DeskLine[]): DeskLine[][] {
  const gaps: DeskLine[][] = [];
  let current: DeskLine[] = [];
  for (const line of lines) {
    if (line.place === 'gap') current.push(line);
    else if (current.length > 0) {
      gaps.push(current);
      current = [];
    }
  }
  return gaps;
}
