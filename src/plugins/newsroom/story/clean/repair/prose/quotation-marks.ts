/** A double quotation mark and the way it faces. Single ones are left out: they double as apostrophes. */
export interface Mark {
  at: number;
  char: string;
  facing: 'open' | 'close';
}

export interface Quotations {
  /** Every mark, in order. */
  marks: readonly Mark[];
  pairs: ReadonlyArray<{ open: number; close: number }>;
  /** Offsets of marks without a partner in this paragraph. */
  unopened: readonly number[];
  unclosed: readonly number[];
}

const MARK = /["“”„‟«»]/g;
const NO_QUOTATIONS: Quotations = { marks: [], pairs: [], unopened: [], unclosed: [] };
const BEFORE_OPENING = "([{—–-‘'/¿¡";
const BEHIND_CLOSING = ".,;:!?…)]}—–-’'/";

let latest: { text: string; quotations: Quotations } | null = null;

/**
 * Reads the quotations of one paragraph. Straight marks face as the characters around them tell.
 * Rule after rule asks for the same paragraph, so the latest answer is kept.
 */
export function quotationsOf(text: string): Readonly<Quotations> {
  if (latest?.text !== text) latest = { text, quotations: read(text) };
  return latest.quotations;
}

function read(text: string): Quotations {
  if (text.search(MARK) < 0) return NO_QUOTATIONS;
  const marks: Mark[] = [];
  const pairs: Array<{ open: number; close: number }> = [];
  const unopened: number[] = [];
  const unclosed: number[] = [];
  // « » and the rest nest in one another, so each keeps its own open mark.
  const open: Record<string, Mark | null> = { guillemet: null, double: null };

  for (const { 0: char, index: at } of text.matchAll(MARK)) {
    const family = char === '«' || char === '»' ? 'guillemet' : 'double';
    const pending = open[family] ?? null;
    const facing = facingOf(text, at, char, pending);
    if (facing === null) continue;
    const mark: Mark = { at, char, facing };
    marks.push(mark);
    if (facing === 'open') {
      if (pending !== null) unclosed.push(pending.at);
      open[family] = mark;
    } else if (pending !== null) {
      pairs.push({ open: pending.at, close: at });
      open[family] = null;
    } else {
      unopened.push(at);
    }
  }
  for (const mark of Object.values(open)) if (mark !== null) unclosed.push(mark.at);
  return { marks, pairs, unopened, unclosed: unclosed.sort((a, b) => a - b) };
}

/** Null: no quotation mark at all, but the sign for inches or seconds behind a figure. */
function facingOf(
  text: string,
  at: number,
  char: string,
  pending: Mark | null,
): Mark['facing'] | null {
  const looksOpening = looksLikeOpening(text, at);
  const looksClosing = looksLikeClosing(text, at);
  switch (char) {
    case '„':
    case '‟':
      return 'open';
    case '“': // closes what „ opened
      return pending?.char === '„' ? 'close' : 'open';
    case '”': // Swedish and Finnish open with it too
      return pending === null && looksOpening && !looksClosing ? 'open' : 'close';
    case '«': // »so« in German books
      return looksClosing && !looksOpening && pending !== null ? 'close' : 'open';
    case '»':
      return looksOpening && !looksClosing && pending === null ? 'open' : 'close';
  }
  if (pending?.char !== '"' && /\d/.test(text[at - 1] ?? '')) return null;
  if (looksOpening !== looksClosing) return looksOpening ? 'open' : 'close';
  return pending === null ? 'open' : 'close';
}

export function looksLikeOpening(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined || isBlank(next)) return false;
  const previous = text[at - 1];
  return previous === undefined || isBlank(previous) || BEFORE_OPENING.includes(previous);
}

export function looksLikeClosing(text: string, at: number): boolean {
  const previous = text[at - 1];
  if (previous === undefined || isBlank(previous)) return false;
  const next = text[at + 1];
  return next === undefined || isBlank(next) || BEHIND_CLOSING.includes(next);
}

function isBlank(char: string): boolean {
  return char === ' ' || /\s/.test(char);
}
