import { simplify } from '../boilerplate/simplify';
import { pattern } from '../language/pattern';

/** A longer line is told by its beginning. */
const COMPARED = 500;
const LETTER = pattern('u')`\p{L}`;
/** The targets of Markdown links differ where their words do not. */
const LINK_TARGET = /\]\([^()\s]{0,500}\)/g;

/**
 * A line as a number of 53 bits, the same for the same words whatever their case, punctuation and
 * trailing count; null for a line without a letter. Two different lines share one about once in
 * 10^15 pairs, so a profile needs no text.
 */
export function lineKey(line: string): number | null {
  const simple = simplify(line.slice(0, COMPARED).replace(LINK_TARGET, ']'));
  return LETTER.test(simple) ? hash(simple) : null;
}

/** cyrb53: two 32-bit multiplicative hashes, mixed into one number that a double holds exactly. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (0x1fffff & low) + (high >>> 0);
}
