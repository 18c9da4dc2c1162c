import type { Edit } from './edit';

const REJOINED_LINE = 'rejoined-line';
const LINE_END_HYPHEN = 'line-end-hyphen';

/** What becomes of the line break between two lines of one paragraph: a space, or nothing. */
export function seam(above: string, line: string, words: Words): Omit<Edit, 'at'> {
  const blanks = above.length - above.trimEnd().length;
  const hyphen = blanks === 0 ? /(\p{L}{2,30})-$/u.exec(above.slice(-32)) : null;
  const rest = /^\p{Ll}{2,30}/u.exec(line)?.[0];
  if (!hyphen || rest === undefined) {
    return { rule: REJOINED_LINE, before: `${above.slice(above.length - blanks)}\n`, after: ' ' };
  }
  const keepsHyphen = isCompound(hyphen[1] ?? '', rest, words);
  return keepsHyphen
    ? { rule: REJOINED_LINE, before: '\n', after: '' }
    : { rule: LINE_END_HYPHEN, before: '-\n', after: '' };
}

/** "long-|term" keeps its hyphen, "govern-|ment" loses it: the rest of the text knows the word. */
function isCompound(first: string, second: string, { known, isHyphenated }: Words): boolean {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (known.has(left + right)) return false;
  if (known.has(`${left}-${right}`) || (known.has(left) && known.has(right))) return true;
  return !isHyphenated;
}

/** What a text tells about its own words. */
export interface Words {
  known: ReadonlySet<string>;
  /** True where words are cut at line ends as a habit; else a hyphen there is the word's own. */
  isHyphenated: boolean;
}

export const NO_WORDS: Words = { known: new Set(), isHyphenated: false };
/** Of all lines of a hyphenated text, at least so many end in half a word; one alone is chance. */
const FEWEST_HYPHENS = 0.1;

export function readWords(lines: readonly string[]): Words {
  const known = new Set<string>();
  let hyphens = 0;
  for (const line of lines) {
    if (/\p{L}-$/u.test(line)) hyphens += 1;
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-]|$)/gu)) {
      known.add(word.toLowerCase());
    }
  }
  return { known, isHyphenated: hyphens > 1 && hyphens >= lines.length * FEWEST_HYPHENS };
}
