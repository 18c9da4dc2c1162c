import type { WriteStream } from 'node:tty';

import { Presets, SingleBar } from 'cli-progress';

import { counted } from './counted';
import { log } from './log';

export interface Progress {
  /** How much of all inputs was read so far, in bytes. */
  advance(bytes: number, of: number): void;
  /** One more post is done. */
  count(): void;
  stop(): void;
}

/** A bar on a terminal; a plain line now and then where the output is kept in a file. */
export function showProgress(stream: WriteStream): Progress {
  return stream.isTTY ? bar(stream) : plainLines();
}

function bar(stream: WriteStream): Progress {
  const line = new SingleBar(
    { stream, format: '{bar} {percentage} %  {posts} posts  {eta_formatted} left' },
    Presets.shades_classic,
  );
  let posts = 0;
  line.start(1, 0, { posts });
  return {
    advance(bytes, of) {
      line.setTotal(of);
      line.update(bytes, { posts });
    },
    count() {
      posts += 1;
      line.update({ posts });
    },
    stop: () => line.stop(),
  };
}

const BETWEEN_LINES = 5_000;

function plainLines(): Progress {
  let posts = 0;
  let share = 0;
  const timer = setInterval(() => {
    log(`${counted(posts, 'post')}, ${Math.floor(share * 100)} % read`);
  }, BETWEEN_LINES);
  timer.unref();
  return {
    advance: (bytes, of) => {
      share = of === 0 ? 1 : bytes / of;
    },
    count: () => {
      posts += 1;
    },
    stop: () => clearInterval(timer),
  };
}
