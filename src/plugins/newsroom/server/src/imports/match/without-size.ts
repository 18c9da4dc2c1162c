/** What WordPress adds to the names of the smaller copies that it makes of a picture. */
const SIZE = /-(?:\d{1,5}x\d{1,5}|scaled|e\d{10,13})(?=\.[a-z]{3,4}$)/i;

/** The address of a picture whatever its size: without protocol, query, and WordPress' size. */
export function withoutSize(url: string): string {
  const bare = url.replace(/^https?:/i, '').replace(/[?#].*$/s, '');
  return bare.replace(SIZE, '');
}
