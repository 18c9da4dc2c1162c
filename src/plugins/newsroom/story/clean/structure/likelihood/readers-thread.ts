/** What a line is known by before the thread is looked for. */
export interface ThreadLine {
  text: string;
  words: number;
  isDate: boolean;
  endsSentence: boolean;
}

/** A time of day or a time ago: a day alone heads an entry of a chronicle that the story itself keeps. */
const TIME =
  /\d[:.h]\d\d|\d\s?[ap]\.?m\b|\bago\b|\bvor \d|\bil y a\b|\bhace\b|\bhá \d|\bfa\b|منذ/iu;
/** "Ann Lee, on May 3, 2024 at 4:36 am said:" — how many blogs head a reader's post, in any language. */
const SPEAKER = /^\p{L}[^,]{0,60}, on \S.{3,30} at \d{1,2}[:.]\d\d ?(?:[ap]m)? said:$/iu;
const LONGEST_SPEAKER = 120;
const LONGEST_STAMP = 14;
const LONGEST_NAME = 4;
const PROSE_WORDS = 6;
/** In lines: a reader's post is seldom longer. */
const LONGEST_POST = 16;
const LEAST_POSTS = 3;
/** To either side of a stamp stands who speaks. */
const BESIDE = 2;

/**
 * Which lines belong to a thread of readers' posts: stamps with a time, each beside a name, that come
 * again and again with prose between them and no other stamp. Such posts read like paragraphs, and many
 * pages print them without a heading. Teasers in sentences are told by the same signs; they are no
 * story either.
 */
export function areThread(lines: readonly ThreadLine[]): boolean[] {
  const isThread = lines.map(() => false);
  const stamps = lines.flatMap((line, index) => (isPostStamp(lines, index) ? [index] : []));
  for (let first = 0; first < stamps.length;) {
    let last = first;
    while (last + 1 < stamps.length && isNextPost(lines, stamps[last]!, stamps[last + 1]!)) {
      last += 1;
    }
    const posts = stamps.slice(first, last + 1);
    if (posts.length >= LEAST_POSTS) {
      isThread.fill(true, startOf(lines, posts[0]!), endOf(lines, posts));
    }
    first = last + 1;
  }
  return isThread;
}

export const isReaderSpeaking = (text: string): boolean =>
  text.length <= LONGEST_SPEAKER && SPEAKER.test(text);

function isPostStamp(lines: readonly ThreadLine[], index: number): boolean {
  if (!isStamp(lines[index]!)) return false;
  for (let beside = index - BESIDE; beside <= index + BESIDE; beside += 1) {
    if (beside !== index && isName(lines[beside])) return true;
  }
  return false;
}

const isStamp = ({ text, words, isDate }: ThreadLine): boolean =>
  isDate && words <= LONGEST_STAMP && TIME.test(text);

const isName = (line: ThreadLine | undefined): boolean =>
  line !== undefined &&
  line.words > 0 &&
  line.words <= LONGEST_NAME &&
  !line.isDate &&
  !line.endsSentence;

/** Something was said between two posts of a thread: a headline between two stamps is a list's. */
function isNextPost(lines: readonly ThreadLine[], stamp: number, next: number): boolean {
  if (next - stamp > LONGEST_POST) return false;
  const between = lines.slice(stamp + 1, next);
  return between.some(isSaid) && !between.some(isStamp);
}

const isSaid = ({ words, endsSentence }: ThreadLine): boolean =>
  words >= PROSE_WORDS && endsSentence;

/** The first post's name and rating stand before its stamp. */
function startOf(lines: readonly ThreadLine[], stamp: number): number {
  let start = stamp;
  while (start > 0 && stamp - start < BESIDE && isName(lines[start - 1])) start -= 1;
  return start;
}

/** The last post is taken for as long as the longest before it. */
function endOf(lines: readonly ThreadLine[], stamps: readonly number[]): number {
  let longest = 0;
  stamps.forEach((stamp, index) => {
    if (index > 0) longest = Math.max(longest, stamp - stamps[index - 1]!);
  });
  return Math.min(lines.length, stamps.at(-1)! + longest);
}
