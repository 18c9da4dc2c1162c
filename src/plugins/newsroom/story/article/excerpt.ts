import { wordSegmenter } from './words';

/** About two lines in a list of stories, and what search engines show of a description. */
export const LONGEST_EXCERPT = 200;
/** A sentence that ends before says too little by itself. */
const SHORTEST_EXCERPT = 80;

/** A mark that ends a sentence, with the quotes that close it, before a space or the end. */
const SENTENCE_END = /[.!?…][”"’»)\]]{0,2}(?=\s|$)|[。！？][」』”]?/gu;
/** `Mr.`, `Sept.`, `J.` and `a.m.` end no sentence. */
const ABBREVIATION = /(?:^|[\s(“"‘])(?:\p{Lu}\p{L}{0,3}|\p{L})\.$|\.\p{L}\.$/u;

/**
 * The beginning of a text, cut where a sentence ends or else where a word does, with an ellipsis
 * then; at most LONGEST_EXCERPT characters.
 */
export function excerptOf(text: string, language: string | null): string {
  const line = text
    .slice(0, LONGEST_EXCERPT * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_EXCERPT) return line;
  return untilSentenceEnd(line) ?? untilWordEnd(line, language);
}

function untilSentenceEnd(line: string): string | null {
  const ends = [...line.slice(0, LONGEST_EXCERPT + 1).matchAll(SENTENCE_END)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end >= SHORTEST_EXCERPT && end <= LONGEST_EXCERPT)
    .filter((end) => !ABBREVIATION.test(line.slice(end - 8, end)));
  const end = ends.at(-1);
  return end === undefined ? null : line.slice(0, end);
}

function untilWordEnd(line: string, language: string | null): string {
  let end = 0;
  for (const { index, segment } of wordSegmenter(language).segment(line)) {
    if (index + segment.length >= LONGEST_EXCERPT) break;
    if (segment.trim()) end = index + segment.length;
  }
  const kept = end > 0 ? line.slice(0, end) : line.slice(0, LONGEST_EXCERPT - 1);
  return `${kept.replace(/[\s,;:–—-]+$/u, '').replace(/\p{Cs}/gu, '')}…`;
}
