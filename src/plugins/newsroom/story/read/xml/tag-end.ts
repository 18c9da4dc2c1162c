/** The tag goes on behind the end of what is there. */
export const TAG_IS_OPEN = -1;
/** What looked like a tag is none. */
export const NO_TAG = -2;

/** No honest tag is longer; one with a quotation mark missing would swallow the document. */
const MAXIMUM_TAG = 64 * 1024;

const NAME_START = /[A-Za-z_:\u00c0-\u{effff}]/u;

/**
 * Index of the `>` of a start tag whose name begins at `from`, or one of the two marks above. A
 * quotation mark counts only behind an equals sign: `<a title=it's>` ends where it seems to.
 */
export function tagEnd(buffer: string, from: number): number {
  if (!NAME_START.test(String.fromCodePoint(buffer.codePointAt(from) ?? 0))) return NO_TAG;
  const length = buffer.length;
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
