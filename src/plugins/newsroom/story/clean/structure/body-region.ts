import type { Place } from '../desk';

/** What the search for the body looks at. */
export interface PlacedLine {
  /** Log-odds that the line is a paragraph of the story. */
  score: number;
  /** Opens a list of other stories or the readers' comments. */
  isOpener: boolean;
  /** Readers speak from here on: the text does not come back. */
  isEnd: boolean;
}

/** What is left out can be brought back by an editor; what leaks is printed: in doubt, a line goes. */
const CAUTION = 0.7;
/** One line cannot outvote many. */
const MAXIMUM_SCORE = 5;

/** Reading order: a story has one body, with interruptions; what went before does not come back. */
const PLACES = ['before', 'body', 'gap', 'after'] as const satisfies readonly Place[];

/**
 * How much a line that looks like prose speaks against standing outside the body. Teasers and
 * comments behind a story are prose; between two of its paragraphs prose is the story's.
 */
const STRICTNESS: Record<Exclude<Place, 'body'>, number> = { before: 0.8, gap: 0.8, after: 0.5 };

interface Move {
  from: Place;
  to: Place;
  cost: number;
  /** Added when the line opens a list or the comments. */
  openerCost?: number;
  /** Added when readers speak from that line on: the text should have been before. */
  endCost?: number;
}

const MOVES: readonly Move[] = [
  { from: 'before', to: 'before', cost: 0, openerCost: 1, endCost: 25 },
  { from: 'before', to: 'body', cost: 3 },
  { from: 'body', to: 'body', cost: 0 },
  { from: 'gap', to: 'body', cost: 1 },
  { from: 'body', to: 'gap', cost: 0.7 },
  { from: 'gap', to: 'gap', cost: 0 },
  { from: 'body', to: 'after', cost: 0, openerCost: -1 },
  { from: 'gap', to: 'after', cost: 0, openerCost: -1 },
  { from: 'after', to: 'after', cost: 0 },
];

/**
 * The likeliest place of each line, all lines taken together (the Viterbi algorithm over four
 * states): linear in the number of lines.
 */
export function findBody(lines: readonly PlacedLine[]): Place[] {
  const trail: Array<Partial<Record<Place, Place>>> = [];
  let costs: Record<Place, number> = { before: 0, body: Infinity, gap: Infinity, after: Infinity };
  for (const line of lines) {
    const { next, origins } = advance(costs, line);
    costs = next;
    trail.push(origins);
  }
  const places: Place[] = [];
  let place = cheapest(costs);
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    places.push(place);
    place = trail[index]?.[place] ?? 'before';
  }
  return places.reverse();
}

function advance(costs: Record<Place, number>, line: PlacedLine) {
  const next: Record<Place, number> = {
    before: Infinity,
    body: Infinity,
    gap: Infinity,
    after: Infinity,
  };
  const origins: Partial<Record<Place, Place>> = {};
  for (const { from, to, cost, openerCost = 0, endCost = 0 } of MOVES) {
    if (line.isEnd && (to === 'body' || to === 'gap')) continue;
    const reached =
      costs[from] + cost + (line.isOpener ? openerCost : 0) + (line.isEnd ? endCost : 0);
    if (reached >= next[to]) continue;
    next[to] = reached;
    origins[to] = from;
  }
  const score = Math.max(-MAXIMUM_SCORE, Math.min(MAXIMUM_SCORE, line.score - CAUTION));
  for (const place of PLACES) next[place] += place === 'body' ? -score : outside(place, score);
  return { next, origins };
}

/** What it costs to leave a line out; less than nothing for one that looks like furniture. */
function outside(place: Exclude<Place, 'body'>, score: number): number {
  return score > 0 ? STRICTNESS[place] * score : score;
}

/** A text has a body, if only the likeliest line: it does not end before it. */
function cheapest(costs: Record<Place, number>): Place {
  return PLACES.reduce<Place>(
    (best, place) => (place !== 'before' && costs[place] < costs[best] ? place : best),
    'after',
  );
}
