import { LETTER_RANGES, type LetterClass } from './letter-ranges';

/** What the source of a pattern is made of, as far as classes of letters are concerned. */
const PART = /\\(?<sign>p)\{(?<name>L|Lo|M|N)\}|\\(?<without>P)\{(?<other>L|Lo|M|N)\}|\\.|[[\]]/gsu;

/**
 * A pattern whose classes of letters, `\p{L}`, `\p{Lo}`, `\p{M}` and `\p{N}`, an engine makes ready
 * in no time. Unicode's own have hundreds of ranges, half of them in scripts that nobody writes,
 * and each place that names one pays for all of them, once for a text of Latin-1 and once for any
 * other: a process that cleans a hundred pages spent a tenth of its time on that.
 *
 *     const NAME = pattern('u')`^\p{Lu}[\p{L}\p{M}'’.-]*$`;
 *
 * Not for the flag `i`, which asks for the other case of every letter: fold the text instead.
 */
export function pattern(flags: string) {
  return ({ raw }: TemplateStringsArray, ...sources: string[]): RegExp =>
    new RegExp(withRanges(String.raw({ raw }, ...sources)), flags);
}

function withRanges(source: string): string {
  let isInBrackets = false;
  return source.replace(PART, (part, ...rest) => {
    const { sign, name, without, other } = rest.at(-1) as Record<string, string | undefined>;
    if (part === '[' || part === ']') isInBrackets = part === '[';
    if (sign !== undefined) {
      const ranges = LETTER_RANGES[name as LetterClass];
      return isInBrackets ? ranges : `[${ranges}]`;
    }
    if (without === undefined) return part;
    if (isInBrackets) throw new TypeError(`No ranges without ${part}: ${source}`);
    return `[^${LETTER_RANGES[other as LetterClass]}]`;
  });
}
