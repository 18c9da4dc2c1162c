/**
 * The part of a document that is in memory, and how far it is read. Offsets count UTF-16 units from
 * the start of the document, places from the start of `text`.
 */
export class SourceWindow {
  text = '';

  /** The place up to which it is read. */
  at = 0;

  /** Offset of the first unit of `text`. */
  #base = 0;

  #line = 1;

  /** The place up to which lines are counted. */
  #lineAt = 0;

  #keptFrom: number | null = null;

  #kept: string[] = [];

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  offsetOf(place: number): number {
    return this.#base + place;
  }

  /** 1-based line of what is being read. */
  line(): number {
    const { text } = this;
    const end = Math.min(this.at, text.length);
    let feed = text.indexOf('\n', this.#lineAt);
    while (feed !== -1 && feed < end) {
      this.#line += 1;
      feed = text.indexOf('\n', feed + 1);
    }
    this.#lineAt = Math.max(this.#lineAt, end);
    return this.#line;
  }

  /** Keeps the document's own text from this offset on, until it is taken. */
  keepFrom(offset: number): void {
    this.#keptFrom = offset - this.#base;
    this.#kept = [];
  }

  takeKept(upTo: number): string {
    if (this.#keptFrom === null) return '';
    this.#kept.push(this.text.slice(this.#keptFrom, upTo - this.#base));
    const text = this.#kept.join('');
    this.#keptFrom = null;
    this.#kept = [];
    return text;
  }

  /** Forgets what is read, and goes on with this. */
  add(chunk: string): void {
    this.line();
    const read = Math.min(this.at, this.text.length);
    this.#keepUpTo(read);
    this.#base += read;
    this.text = read < this.text.length ? this.text.slice(read) + chunk : chunk;
    this.#lineAt -= read;
    this.at = 0;
  }

  #keepUpTo(end: number): void {
    if (this.#keptFrom === null) return;
    if (this.#keptFrom < end) this.#kept.push(this.text.slice(this.#keptFrom, end));
    this.#keptFrom = Math.max(0, this.#keptFrom - end);
  }
}
