const SKIPPED = /(script|style)(?=[\s>/])/iy;
const JSON_LD = /application\/ld\+json/i;
const ENDS = { script: /<\/script/gi, style: /<\/style/gi } as const;
const LONGEST_TAG = 500;

/** Where the script or style ends whose name stands at an offset; null for others and for JSON-LD. */
export function skipScript(html: string, at: number): number | null {
  // Names that begin with another letter are most of a page.
  if ((html.charCodeAt(at) | 32) !== S) return null;
  SKIPPED.lastIndex = at;
  const name = SKIPPED.exec(html)?.[1];
  if (name === undefined || JSON_LD.test(tagAt(html, at))) return null;
  const closing = ENDS[name.toLowerCase() as keyof typeof ENDS];
  closing.lastIndex = at;
  const found = closing.exec(html);
  const bracket = found === null ? -1 : html.indexOf('>', found.index);
  return bracket < 0 ? html.length : bracket + 1;
}

const S = 's'.charCodeAt(0);

function tagAt(html: string, start: number): string {
  const tag = html.slice(start, start + LONGEST_TAG);
  const end = tag.indexOf('>');
  return end < 0 ? tag : tag.slice(0, end);
}
