import type { Edit } from './edit';
import { NO_WORDS, readWords, seam, type Words } from './line-seam';

/** One paragraph put together again from lines `from` up to, not including, `to`. */
export interface RejoinedParagraph {
  text: string;
  /** Undone, they give `lines.slice(from, to).join('\n')`. */
  edits: Edit[];
  from: number;
  to: number;
}

/** No editor wraps wider than this: longer lines are paragraphs. */
const WIDEST = 100;
/** An address or a table may stick out of wrapped text. */
const MOST_TOO_WIDE = 0.03;
/** Lines shorter than this are verse, lists or menus. */
const NARROWEST = 30;
/** A line is full when so few characters more would have been too many. */
const RAGGED = 14;
/** Of the lines that end in the middle of a sentence, so many must be full for the text to count as wrapped. */
const FEWEST_FULL = 0.6;
const FEWEST_LINES = 3;

/**
 * Puts hard-wrapped lines (a wire of 72 columns, a pasted e-mail) together into paragraphs. A blank
 * line, an indent, or a line that ends early with its sentence ends a paragraph. Text that is not
 * wrapped comes back line by line, without an edit.
 */
export function rejoinWrappedLines(lines: readonly string[]): RejoinedParagraph[] {
  const width = wrapWidth(lines);
  const words = width === null ? NO_WORDS : readWords(lines);
  const paragraphs: RejoinedParagraph[] = [];
  let current: Builder | null = null;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (current && width !== null && previous !== undefined && goesOn(previous, line, width)) {
      current.join(line, words);
      return;
    }
    if (current) paragraphs.push(current.done());
    current = new Builder(line, index);
  });
  const last = current as Builder | null;
  if (last) paragraphs.push(last.done());
  return paragraphs;
}

class Builder {
  private readonly pieces: string[];
  private readonly edits: Edit[] = [];
  private length: number;
  private count = 1;

  constructor(
    line: string,
    private readonly from: number,
  ) {
    this.pieces = [line];
    this.length = line.length;
  }

  join(line: string, words: Words): void {
    const last = this.pieces.pop() ?? '';
    const { rule, before, after } = seam(last, line, words);
    // `before` ends in the line break; what precedes it is the end of the last piece.
    const kept = last.slice(0, last.length - (before.length - 1));
    const at = this.length - last.length + kept.length;
    this.edits.push({ rule, before, after, at });
    this.pieces.push(kept, after, line);
    this.length = at + after.length + line.length;
    this.count += 1;
  }

  done(): RejoinedParagraph {
    return {
      text: this.pieces.join(''),
      edits: this.edits,
      from: this.from,
      to: this.from + this.count,
    };
  }
}

/** The column at which the text is wrapped, or null when it is not. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  if (lengths.length < FEWEST_LINES) return null;
  const narrow = lengths.filter((length) => length <= WIDEST);
  if (lengths.length - narrow.length > lengths.length * MOST_TOO_WIDE) return null;
  const width = narrow.reduce((longest, length) => Math.max(longest, length), 0);
  if (width < NARROWEST) return null;
  let broken = 0;
  let full = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = (lines[index - 1] ?? '').trimEnd();
    if (!/^\p{Ll}/u.test(lines[index] ?? '') || line === '' || endsSentence(line)) continue;
    broken += 1;
    if (line.length >= width - RAGGED) full += 1;
  }
  return broken > 0 && full >= broken * FEWEST_FULL ? width : null;
}

function goesOn(previous: string, line: string, width: number): boolean {
  const above = previous.trimEnd();
  const isIndented = /^\s/.test(line);
  if (above === '' || above.length > width || line.trim() === '' || isIndented) return false;
  if (/^\p{Ll}/u.test(line) && !endsSentence(above)) return true;
  const firstWord = /^\S{1,40}/.exec(line)?.[0] ?? '';
  const wouldHaveFitted =
    above.length + 1 + firstWord.length <= width - (endsSentence(above) ? 4 : RAGGED);
  return !wouldHaveFitted;
}

function endsSentence(line: string): boolean {
  return /[.!?…:]["”’»)\]]*$/.test(line);
}
