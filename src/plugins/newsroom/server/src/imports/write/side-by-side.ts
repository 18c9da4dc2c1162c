import { setImmediate as turn } from 'node:timers/promises';

/** Long enough for turns to cost nothing, short enough for no statement to wait for the next. */
const PIECE_MS = 1;

/**
 * Makes something of each item, piece by piece: what else the process waits for, such as a database,
 * has a turn in between.
 */
export async function inPieces<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let until = performance.now() + PIECE_MS;
  for (const item of items) {
    if (performance.now() > until) {
      await turn();
      until = performance.now() + PIECE_MS;
    }
    made.push(make(item));
  }
  return made;
}

/**
 * What comes of both, when both are over: with a transaction that ended while one of its statements was
 * still to be sent nobody would know what it holds.
 *
 * @throws what the first throws, else what the second throws.
 */
export async function sideBySide<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}
