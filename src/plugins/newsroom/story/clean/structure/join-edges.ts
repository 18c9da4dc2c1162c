import type { DeskLine } from '../desk';
import { isBylineOpening } from '../people';

const SHORTEST_PROSE = 8;
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
  for (let index = 1; index < lines.length; index += 1) {
    if (lines[index - 1]?.place === 'body') join(lines[index]);
  }
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    if (lines[index + 1]?.place === 'body') join(lines[index]);
  }
}

function join(line: DeskLine | undefined): void {
  if (!line || line.place === 'body' || line.furniture || line.sign) return;
  const { shape } = line;
  const isProse = line.score > 0 && shape.words >= SHORTEST_PROSE && shape.endsSentence;
  if (isProse && shape.address === 0 && !line.isRepeated) line.place = 'body';
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
