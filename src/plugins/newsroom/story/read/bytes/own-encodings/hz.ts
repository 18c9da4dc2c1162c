import iconv from 'iconv-lite';

/**
 * HZ, the 7-bit Chinese of Usenet (RFC 1843): between `~{` and `~}` two bytes are a character of
 * GB 2312, `~~` is the tilde itself, and a tilde at the end of a line joins it with the next.
 */
const RUN = /~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/g;
const TILDE = 0x7e;
const [OPEN, CLOSE, LINE_FEED] = [0x7b, 0x7d, 0x0a];

const FEWEST_LETTERS = 6;
/** A character may be missing from the table; a run that is no Chinese has few that are there. */
const ENOUGH_KNOWN = 0.95;

/** Whether the tildes and braces of a 7-bit text hold Chinese, and not a program. */
export function isHz(bytes: Uint8Array): boolean {
  if (bytes.indexOf(TILDE) === -1) return false;
  const runs = Array.from(iconv.decode(bytes, 'latin1').matchAll(RUN), ([, run]) => run!);
  const letters = [...iconv.decode(highBits(runs.join('')), 'gb2312')];
  if (letters.length < FEWEST_LETTERS) return false;
  const known = letters.filter((letter) => letter >= '\u3000' && letter !== '\ufffd');
  return known.length >= letters.length * ENOUGH_KNOWN;
}

function highBits(run: string): Uint8Array {
  return Uint8Array.from(run, (letter) => letter.charCodeAt(0) | 0x80);
}

export function decodeHz(bytes: Uint8Array): string {
  const euc: number[] = [];
  let isDouble = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const [byte, next] = [bytes[at]!, bytes[at + 1]];
    // A line always begins in ASCII again.
    if (byte === LINE_FEED) isDouble = false;
    const isEscape = byte === TILDE && (!isDouble || next === CLOSE);
    if (isEscape && (next === OPEN || next === CLOSE)) isDouble = next === OPEN;
    else if (isEscape && next === TILDE) euc.push(TILDE);
    else if (!isEscape || next !== LINE_FEED) {
      euc.push(isDouble && byte > 0x20 ? byte | 0x80 : byte);
      continue;
    }
    at += 1;
  }
  return iconv.decode(Uint8Array.from(euc), 'gb2312');
}
