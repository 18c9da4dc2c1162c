/** The tag goes on behind the end of what is there. */
export const TAG_IS_OPEN = -1;
/** What looked like a tag is none. */
export const NO_TAG = -2;

/** No honest tag is longer; one with a quotation mark missing would swallow the document. */
const MAXIMUM_TAG = 64 * 1024;

/** Whether a name may begin with it (XML 1.0, §2.3, and everything beyond Latin-1). */
function isNameStart(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f || code === 0x3a || code >= 0xc0;
}

/**
 * Index of the `>` of a start tag whose name begins at `from`, or one of the two marks above. A
 * quotation mark counts only behind an equals sign: `<a title=it's>` ends where it seems to.
 */
export function tagEnd(buffer: string, from: number): number {
  const length = buffer.length;
  if (from < length && !isNameStart(buffer.charCodeAt(from))) return NO_TAG;
  let isValue = false;
  for (let at = from; at < length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) return NO_TAG;
    if (code === 0x3d) isValue = true;
    else if ((code === 0x22 || code === 0x27) && isValue) {
      const closing = buffer.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (closing === -1) break;
      at = closing;
      isValue = false;
    } else if (code > 0x20) isValue = false;
  }
  return length - from > MAXIMUM_TAG ? NO_TAG : TAG_IS_OPEN;
}

/** Where the name of the tag ends that begins at `from`: at white space, a slash, or its end. */
export function nameEnd(buffer: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = buffer.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f) return at;
  }
  return end;
}
