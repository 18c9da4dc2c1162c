import type { WriteStream } from 'node:tty';

import { Presets, SingleBar } from 'cli-progress';

import { counted } from './counted';
import { log } from './log';
import { duration, Pace } from './pace';

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
    { stream, format: '{bar} {percentage} %  {posts} posts  {pace} posts/s  {left} left' },
    Presets.shades_classic,
  );
  const pace = new Pace();
  const told = () => ({
    posts: pace.posts,
    pace: Math.round(pace.postsPerSecond),
    left: pace.secondsLeft === null ? '…' : duration(pace.secondsLeft),
  });
  line.start(1, 0, told());
  return {
    advance(bytes, of) {
      pace.advance(bytes, of);
      line.setTotal(of);
      line.update(bytes, told());
    },
    count() {
      pace.count();
      line.update(told());
    },
    stop: () => line.stop(),
  };
}

const BETWEEN_LINES = 5_000;

function plainLines(): Progress {
  const pace = new Pace();
  const timer = setInterval(() => log(plainLine(pace)), BETWEEN_LINES);
  timer.unref();
  return {
    advance: (bytes, of) => pace.advance(bytes, of),
    count: () => pace.count(),
    stop: () => clearInterval(timer),
  };
}

/** `1,204 posts, 40 % read, 301 posts/s, 6 s left` */
export function plainLine({ posts, share, postsPerSecond, secondsLeft }: Pace): string {
  const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`;
  const pace = `${Math.round(postsPerSecond)} posts/s`;
  return `${counted(posts, 'post')}, ${Math.floor(share * 100)} % read, ${pace}${left}`;
}
