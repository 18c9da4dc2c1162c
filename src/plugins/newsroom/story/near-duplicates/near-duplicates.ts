import { SIGNATURE_LENGTH, signatureOf } from './signature';

/** Two texts that share so many of their shingles are told as one story. */
export const NEAR = 0.7;

/** Texts with one band in common are compared: at 70 % in common 998 of 1,000 pairs have one. */
const ROWS = 4;
const BANDS = SIGNATURE_LENGTH / ROWS;

/** So many that share a band are compared, the latest first: the others are furniture of a site. */
const MOST_COMPARED = 64;

const TABLE = 1 << 20;
const FIRST_CAPACITY = 1_024;

/** A text that is nearly the same as another, and how much of both they share. */
export interface NearDuplicate {
  /** In the order in which the texts were added, from 0. */
  index: number;
  likeness: number;
}

/**
 * Texts by what they say, found again in whatever words little differs from theirs: signatures in
 * bands (locality-sensitive hashing), in flat arrays of 288 bytes a text, and no text is kept.
 */
export class NearDuplicates {
  #signatures = new Uint16Array(FIRST_CAPACITY * SIGNATURE_LENGTH);
  /** The text before it in the same bucket, plus one; for each of its bands. */
  #before = new Int32Array(FIRST_CAPACITY * BANDS);
  /** The last text of each bucket, plus one. */
  readonly #last = new Int32Array(TABLE);
  #count = 0;

  /** How many texts there are; those that were too short are not among them. */
  get size(): number {
    return this.#count;
  }

  /**
   * Finds the text that is most like this one, and adds this one.
   *
   * @returns its own index, and the nearest; null for a text that is too short to be compared.
   */
  add(text: string): { index: number; near: NearDuplicate | null } | null {
    const signature = signatureOf(text);
    if (signature === null) return null;
    const buckets = bucketsOf(signature);
    const near = this.#nearest(signature, buckets);
    if ((this.#count + 1) * BANDS > this.#before.length) this.#grow();
    const index = this.#count;
    this.#count += 1;
    this.#signatures.set(signature, index * SIGNATURE_LENGTH);
    for (const [band, bucket] of buckets.entries()) {
      this.#before[index * BANDS + band] = this.#last[bucket]!;
      this.#last[bucket] = index + 1;
    }
    return { index, near };
  }

  #nearest(signature: Uint16Array, buckets: Uint32Array): NearDuplicate | null {
    const compared = new Set<number>();
    let nearest: NearDuplicate | null = null;
    for (const [band, bucket] of buckets.entries()) {
      let steps = 0;
      for (let at = this.#last[bucket]!; at > 0 && steps < MOST_COMPARED; steps += 1) {
        const index = at - 1;
        at = this.#before[index * BANDS + band]!;
        if (compared.has(index) || !this.#hasBand(signature, index, band)) continue;
        compared.add(index);
        const likeness = this.#likeness(signature, index);
        if (likeness >= NEAR && likeness > (nearest?.likeness ?? 0)) nearest = { index, likeness };
      }
    }
    return nearest;
  }

  /** A bucket holds other bands, too, that only fall into it. */
  #hasBand(signature: Uint16Array, index: number, band: number): boolean {
    const start = index * SIGNATURE_LENGTH;
    for (let at = band * ROWS; at < (band + 1) * ROWS; at += 1) {
      if (this.#signatures[start + at] !== signature[at]) return false;
    }
    return true;
  }

  #likeness(signature: Uint16Array, index: number): number {
    const start = index * SIGNATURE_LENGTH;
    let equal = 0;
    for (let at = 0; at < SIGNATURE_LENGTH; at += 1) {
      if (this.#signatures[start + at] === signature[at]) equal += 1;
    }
    return equal / SIGNATURE_LENGTH;
  }

  #grow(): void {
    const signatures = new Uint16Array(this.#signatures.length * 2);
    signatures.set(this.#signatures);
    this.#signatures = signatures;
    const before = new Int32Array(this.#before.length * 2);
    before.set(this.#before);
    this.#before = before;
  }
}

/** A band has buckets of its own, or chains of two bands would run into each other. */
function bucketsOf(signature: Uint16Array): Uint32Array {
  const share = Math.floor(TABLE / BANDS);
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row += 1) {
      hash = Math.imul(hash ^ signature[band * ROWS + row]!, 0x5bd1e995);
      hash ^= hash >>> 13;
    }
    return band * share + ((hash >>> 0) % share);
  });
}
