import { InvalidArgumentError } from 'commander';

const MOST = 64;

/** The number of `--threads`. */
export function threadsIn(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count <= MOST) return count;
  throw new InvalidArgumentError(`Expected a whole number from 0 to ${MOST}.`);
}
