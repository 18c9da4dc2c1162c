/** A run of characters, and whether the other text has others in its place. */
export interface Piece {
  text: string;
  isChanged: boolean;
}

/** Paragraphs that stay are only counted; of the others either side may be missing. */
export type TextChange =
  { kind: 'same'; paragraphs: number } | { kind: 'changed'; before: Piece[]; after: Piece[] };

/** Beyond it, tables would grow too large; the texts are then compared from both ends only. */
const MOST_CELLS = 4_000_000;

/** So many paragraphs are held against each other, to see which are alike. */
const MOST_PAIRS = 100_000;

/** Two paragraphs of which more differs are two, not one that was changed. */
const LEAST_ALIKE = 0.4;

/** What turns one text into another, paragraph by paragraph, in the order of both. */
export function compareTexts(before: readonly string[], after: readonly string[]): TextChange[] {
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of inCommon(before, after)) {
    changes.push(...changed(before.slice(i, nextI), after.slice(j, nextJ)));
    [i, j] = [nextI + 1, nextJ + 1];
    const last = changes.at(-1);
    if (last?.kind === 'same') last.paragraphs += 1;
    else changes.push({ kind: 'same', paragraphs: 1 });
  }
  return [...changes, ...changed(before.slice(i), after.slice(j))];
}

export type Pair = readonly [number, number];

/** The longest common subsequence, of paragraphs or of words, as places in both. */
export function inCommon(before: readonly string[], after: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start += 1;
  }
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const head = Array.from({ length: start }, (_, at): Pair => [at, at]);
  const foot = Array.from({ length: tail }, (_, at): Pair => [
    before.length - tail + at,
    after.length - tail + at,
  ]);
  const middle = longestCommon(
    before.slice(start, before.length - tail),
    after.slice(start, after.length - tail),
  ).map(([i, j]): Pair => [i + start, j + start]);
  return [...head, ...middle, ...foot];
}

function longestCommon(before: readonly string[], after: readonly string[]): Pair[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j]!;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    if (before[i] === after[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Paragraphs between two that stay: those that are alike stand beside each other, in order. */
function changed(before: readonly string[], after: readonly string[]): TextChange[] {
  const changes: TextChange[] = [];
  const areFew = before.length * after.length <= MOST_PAIRS;
  let next = 0;
  for (const text of before) {
    const found = after.findIndex((other, at) => areFew && at >= next && areAlike(text, other));
    if (found < 0) {
      changes.push({ kind: 'changed', before: [whole(text)], after: [] });
      continue;
    }
    changes.push(...after.slice(next, found).map(added), pair(text, after[found]!));
    next = found + 1;
  }
  return [...changes, ...after.slice(next).map(added)];
}

const whole = (text: string): Piece => ({ text, isChanged: true });
const added = (text: string): TextChange => ({
  kind: 'changed',
  before: [],
  after: [whole(text)],
});

/** By the words that both have, wherever they stand: enough to know a paragraph again, and quick. */
function areAlike(before: string, after: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(before)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsOf(after)) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += word.length;
  }
  return shared >= LEAST_ALIKE * Math.max(before.length, after.length);
}

/** Words, and what stands between them; joined they are the text again. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];

function pair(before: string, after: string): TextChange {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const same = inCommon(old, now);
  const kept = (side: 0 | 1) => new Set(same.map((places) => places[side]));
  return { kind: 'changed', before: pieces(old, kept(0)), after: pieces(now, kept(1)) };
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  words.forEach((text, at) => {
    const isChanged = !kept.has(at);
    const last = found.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else found.push({ text, isChanged });
  });
  return found;
}
