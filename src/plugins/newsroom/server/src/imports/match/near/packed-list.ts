/** Bytes that are taken at a time. A longer value has a stretch of its own. */
const STRETCH = 1 << 18;
const FIRST_CAPACITY = 1_024;

/** In front of each value stands how long it is. */
const SIZE_BYTES = 4;

/**
 * A list of small values that is only added to, as JSON outside of the engine's heap: a hundred thousand objects
 * there take three times the memory, and half as much again until the collector comes round.
 */
export class PackedList<Value> {
  readonly #stretches: Buffer[] = [];
  /** Of the last stretch. */
  #used = STRETCH;
  #places = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  push(value: Value): void {
    const text = JSON.stringify(value);
    const size = Buffer.byteLength(text);
    const stretch = this.#stretchFor(SIZE_BYTES + size);
    if (this.#length === this.#places.length) this.#grow();
    this.#places[this.#length] = (this.#stretches.length - 1) * STRETCH + this.#used;
    this.#length += 1;
    stretch.writeUInt32LE(size, this.#used);
    stretch.write(text, this.#used + SIZE_BYTES);
    this.#used += SIZE_BYTES + size;
  }

  /** A copy, for what is there. */
  at(index: number): Value {
    if (index < 0 || index >= this.#length)
      throw new RangeError(`expected 0 to ${this.#length - 1}, got ${index}`);
    const place = this.#places[index]!;
    const stretch = this.#stretches[Math.floor(place / STRETCH)]!;
    const start = (place % STRETCH) + SIZE_BYTES;
    const size = stretch.readUInt32LE(start - SIZE_BYTES);
    return JSON.parse(stretch.toString('utf8', start, start + size)) as Value;
  }

  #stretchFor(bytes: number): Buffer {
    const last = this.#stretches.at(-1);
    if (last && this.#used + bytes <= STRETCH) return last;
    const fresh = Buffer.allocUnsafeSlow(Math.max(STRETCH, bytes));
    this.#stretches.push(fresh);
    this.#used = 0;
    return fresh;
  }

  #grow(): void {
    const places = new Float64Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}
