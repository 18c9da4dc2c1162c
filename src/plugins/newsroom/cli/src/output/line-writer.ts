import type { Writable } from 'node:stream';

/**
 * Writes whole lines, each in one call, so that lines of several processes never mix. When the
 * reader goes away (`| head`), it turns quiet: the command decides whether to go on.
 */
export class LineWriter {
  readonly #write: Writable['write'];

  #isClosed = false;

  constructor(stream: Writable) {
    this.#write = stream.write.bind(stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#isClosed = true;
    });
  }

  /** Whether the reader has gone away. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Settles when the line is handed over or can't be any more. */
  write(line: string): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#write(`${line}\n`, () => resolve()));
  }
}
