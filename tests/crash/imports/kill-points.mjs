import { Readable } from 'node:stream';

/** What an import can be killed at: `at` its nth statement, row of a file, or stored file. */
const ROW_OF_A_FILE = /^(?:insert into|update) [`"]?(?:\w+[`"]?\.[`"]?)?files/i;

const kill = () => process.kill(process.pid, 'SIGKILL');

/**
 * Counts what this process comes by, and kills it there.
 *
 * `point`: `statement` of the database, `row`: a statement that writes the row of a file or a link to
 * it, `stored`: a file that is given to the provider. `side`: `before`, `after` or, where a file is
 * stored, in the `middle` of it. `at` is 1-based; 0 for never.
 */
export class KillPoints {
  counts = { statement: 0, row: 0, stored: 0 };
  #kill;
  /** Several statements may be on their way at once: the one to be killed behind is known by its name. */
  #last = null;

  constructor({ point = 'statement', at = 0, side = 'before' } = {}) {
    this.#kill = { point, at, side };
  }

  watchDatabase(connection) {
    connection.on('query', ({ __knexQueryUid: uid, sql }) => {
      if (this.#last !== null) kill(); // its answer was not told of
      const comes = [this.#comesTo('statement')];
      if (ROW_OF_A_FILE.test(sql)) comes.push(this.#comesTo('row'));
      if (!comes.includes(true)) return;
      if (this.#kill.side === 'after') this.#last = uid;
      else kill();
    });
    connection.on('query-response', (_response, { __knexQueryUid: uid }) => {
      if (this.#last !== null && uid === this.#last) kill();
    });
  }

  /** A provider of the upload plugin that may be killed at a file. */
  watchProvider(provider) {
    const uploadStream = async (file) => {
      const comes = this.#comesTo('stored');
      if (comes && this.#kill.side === 'before') kill();
      if (comes && this.#kill.side === 'middle') return provider.uploadStream(halfOf(file));
      await provider.uploadStream(file);
      if (comes) kill();
    };
    return { ...provider, uploadStream };
  }

  #comesTo(point) {
    this.counts[point] += 1;
    return this.#kill.point === point && this.counts[point] === this.#kill.at;
  }
}

/** The process is gone once the first half is written. */
function halfOf(file) {
  const { stream } = file;
  async function* half() {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    yield bytes.subarray(0, bytes.length / 2);
    setTimeout(kill, 20);
    await new Promise(() => {});
  }
  return Object.assign(file, { stream: Readable.from(half()) });
}
