/** Longer than any reference to a character. */
const MAXIMUM_REFERENCE = 70;

/** Where text between tags may be cut, that goes on: not inside a reference or a line end. */
export function wholeTextEnd(text: string, at: number): number {
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  const ampersand = text.lastIndexOf('&');
  if (ampersand < at || end - ampersand > MAXIMUM_REFERENCE) return end;
  return text.indexOf(';', ampersand) === -1 ? ampersand : end;
}

/** Most of what stands between tags is layout, and has nothing to decode. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) return false;
  }
  return true;
}
