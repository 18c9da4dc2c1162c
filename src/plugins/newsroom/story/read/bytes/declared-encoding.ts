/** Where an XML or HTML file declares its encoding, also behind a comment or what git left there. */
const DECLARATION_BYTES = 4_096;
const DECLARATIONS = [
  /<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']\s{0,5}([\w.:-]{2,40})/i,
  /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i,
];

/** What the first bytes say their encoding is, in lower case; null: nothing. They may lie. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, DECLARATION_BYTES), (byte) =>
    String.fromCharCode(byte),
  ).join('');
  for (const pattern of DECLARATIONS) {
    const [, found] = pattern.exec(head) ?? [];
    if (found !== undefined) return found.toLowerCase();
  }
  return null;
}
