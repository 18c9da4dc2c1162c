import { shingles } from './shingles';

/** Looked up once: a property of a global costs more than the multiplication. */
const { imul } = Math;

/** The share of equal numbers in two signatures tells the share of common shingles within 5 %. */
export const SIGNATURE_LENGTH = 96;

/** A text of fewer shingles is a brief or a caption: those resemble each other by nature. */
const FEWEST_SHINGLES = 30;

/** Odd multipliers and offsets of as many hash functions, the same in every process. */
const MULTIPLIERS = pseudoRandom(0x2545f491).map((number) => number | 1);
const OFFSETS = pseudoRandom(0x9e3779b9);

/**
 * MinHash (Broder, 1997): of each of many hash functions the least value over all shingles, cut to
 * 16 bits. null for a text that is too short to be compared.
 */
export function signatureOf(text: string): Uint16Array | null {
  const all = shingles(text);
  if (all.length < FEWEST_SHINGLES) return null;
  const signature = new Uint16Array(SIGNATURE_LENGTH);
  for (let at = 0; at < SIGNATURE_LENGTH; at += 1) {
    const multiplier = MULTIPLIERS[at]!;
    const offset = OFFSETS[at]!;
    let least = 0xffffffff;
    for (let index = 0; index < all.length; index += 1) {
      const value = (imul(all[index]!, multiplier) + offset) >>> 0;
      if (value < least) least = value;
    }
    // The least of many values is small: its lower bits tell it from others.
    signature[at] = mixed(least) & 0xffff;
  }
  return signature;
}

function mixed(value: number): number {
  const half = imul(value ^ (value >>> 16), 0x85ebca6b);
  return imul(half ^ (half >>> 13), 0xc2b2ae35) >>> 16;
}

/** Xorshift (Marsaglia, 2003). */
function pseudoRandom(seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: SIGNATURE_LENGTH }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  });
}
