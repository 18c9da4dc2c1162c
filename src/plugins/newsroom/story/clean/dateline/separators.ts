/** How a dateline is set off from the text that follows it. */
export type SeparatorKind = 'dash' | 'colon' | 'none';

export interface Separator {
  kind: SeparatorKind;
  /** UTF-16 offsets of the separator with the white space around it. */
  start: number;
  end: number;
}

/** Datelines stand in front; later dashes belong to the text. */
const MOST_CANDIDATES = 4;

/** Old AP copy sets an underscore for the dash; a bracket may end the line with no dash at all. */
const CANDIDATE =
  /(?<=\.)[-–—]{1,2}\s*|(?<=[)\]/])\s*(?:[-–—_]{1,2}|:)\s*|\s+(?:[-–—]{1,2})(?=\s)\s+|\s+[-–—]{1,2}$|\s*(?:—|--)\s*|:\s+|(?<=[)\]/])(?:[.\s]\s*|$)/gu;

function kindOf(printed: string): SeparatorKind {
  if (/[-–—_]/u.test(printed)) return 'dash';
  return printed.includes(':') ? 'colon' : 'none';
}

/** The first few places of `head` at which a dateline could end, from left to right. */
export function findSeparators(head: string): Separator[] {
  const found: Separator[] = [];
  for (const match of head.matchAll(CANDIDATE)) {
    const start = match.index;
    found.push({ kind: kindOf(match[0]), start, end: start + match[0].length });
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}
