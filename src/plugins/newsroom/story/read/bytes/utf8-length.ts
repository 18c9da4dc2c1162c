/**
 * Bytes of the UTF-8 character that begins here (Unicode 15, table 3-7); 0: none does; null: the end
 * of the bytes cuts it.
 */
export function utf8Length(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  for (let next = at + 1; next < at + length; next += 1) {
    if (next >= bytes.length) return null;
    if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1]!;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}
