import { endsAbbreviation } from './abbreviations';

export interface Sentence {
  /** UTF-16 offset in the paragraph. */
  at: number;
  text: string;
}

/** Bounded, so that a line of nothing but stops is read in one go. */
const STOP = /[.!?…]{1,8}["”’»'“)\]]{0,4}(?=\s)/g;
const LOWER_CASE_NEXT = /^\s+["“‘«'(]?\p{Ll}/u;

/**
 * The sentences of a paragraph, in order, without the blanks between them. A stop behind an
 * abbreviation or before the attribution of a quotation (“Why?” she asked) ends none.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[0])) continue;
    add(sentences, text, from, end);
    from = end;
  }
  add(sentences, text, from, text.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, from: number, end: number): void {
  const piece = text.slice(from, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  sentences.push({ at: from + piece.length - piece.trimStart().length, text: trimmed });
}

function endsSentence(text: string, at: number, stop: string): boolean {
  const goesOnLower = LOWER_CASE_NEXT.test(text.slice(at + stop.length, at + stop.length + 4));
  if (stop === '.') return !endsAbbreviation(text, at);
  return !goesOnLower;
}
