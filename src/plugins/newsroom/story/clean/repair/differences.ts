import type { Change } from './edit';

/** So many equal characters in a row count as "the texts agree again". */
const ANCHOR = 4;
/** How far ahead agreement is looked for; bounds the work for each difference. */
const WINDOW = 48;

/**
 * The changes that turn `before` into `after`, for tools that hand back only the whole text. Each
 * change is kept as small as agreement between the two allows; where they do not agree again
 * within a window, the rest is one change.
 */
export function differences(before: string, after: string): Change[] {
  if (before === after) return [];
  const tail = commonSuffix(before, after);
  const changes: Change[] = [];
  const source = before.slice(0, before.length - tail);
  const target = after.slice(0, after.length - tail);
  let i = 0;
  let j = 0;
  while (i < source.length || j < target.length) {
    if (i < source.length && j < target.length && source[i] === target[j]) {
      i += 1;
      j += 1;
      continue;
    }
    if (isHighSurrogate(source, i - 1)) {
      i -= 1;
      j -= 1;
    }
    const [nextI, nextJ] = nextAgreement(source, i, target, j);
    changes.push({ at: i, before: source.slice(i, nextI), after: target.slice(j, nextJ) });
    i = nextI;
    j = nextJ;
  }
  return changes;
}

function nextAgreement(source: string, i: number, target: string, j: number): [number, number] {
  const ahead = target.slice(j, j + WINDOW);
  for (let skip = 0; skip < WINDOW && i + skip + ANCHOR <= source.length; skip += 1) {
    const found = ahead.indexOf(source.slice(i + skip, i + skip + ANCHOR));
    if (found !== -1 && !isHighSurrogate(source, i + skip - 1)) return [i + skip, j + found];
  }
  return [source.length, target.length];
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  // A character beyond U+FFFF is never cut in half.
  return length > 0 && isLowSurrogate(a, a.length - length) ? length - 1 : length;
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
