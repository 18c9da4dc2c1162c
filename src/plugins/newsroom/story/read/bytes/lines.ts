import { NewsroomError } from '../../errors';
import type { Problem, ReadHints } from '../../legacy';
import { openText } from './open-text';

export interface TextLine {
  /** Without its end. */
  text: string;
  /** 1-based. */
  line: number;
}

export interface OpenedLines {
  encoding: string;
  /** What is wrong with the bytes comes before the line that it was found in. */
  lines: AsyncIterable<TextLine | Problem>;
}

/** A line is held whole: one of this size is no line but a binary file. */
const MAXIMUM_LINE = 64 * 1024 * 1024;
/** Of Unix, DOS, and the Macintosh of old. */
const LINE_END = /\r\n|\n|\r/g;

/**
 * The lines of a source of any size.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY and NEWSROOM_INPUT_TOO_LARGE.
 */
export async function openLines(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
): Promise<OpenedLines> {
  const { encoding, text, problems } = await openText(chunks, hints);
  async function* lines(): AsyncGenerator<TextLine | Problem> {
    let line = 0;
    for await (const whole of wholeLines(text, hints.name)) {
      yield* problems.take();
      line += 1;
      yield { text: whole, line };
    }
    yield* problems.takeRest();
  }
  return { encoding, lines: lines() };
}

async function* wholeLines(texts: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  let open = '';
  for await (const piece of texts) {
    const text = open + piece;
    let start = 0;
    for (const found of text.matchAll(LINE_END)) {
      const end = found.index + found[0].length;
      // The line feed that belongs to it may still come.
      if (found[0] === '\r' && end === text.length) break;
      yield text.slice(start, found.index);
      start = end;
    }
    open = text.slice(start);
    const [size, limit] = [open.length, MAXIMUM_LINE];
    if (size > limit) throw new NewsroomError('NEWSROOM_INPUT_TOO_LARGE', { path, limit, size });
  }
  if (open !== '') yield open.replace(/\r$/, '');
}
