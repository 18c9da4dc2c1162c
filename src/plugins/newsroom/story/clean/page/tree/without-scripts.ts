/** Where something begins that leaves no trace on the page. */
const START = /<!--|<(script|style)(?=[\s>/])/gi;
const JSON_LD = /application\/ld\+json/i;
const ENDS = { script: /<\/script/gi, style: /<\/style/gi } as const;

/**
 * The page without comments, scripts and styles, but with its JSON-LD. They are more than half of a
 * news page's bytes, and to jump over them is far cheaper than to read them letter by letter.
 * Linear: once no end is found there is nothing left to look at.
 */
export function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  START.lastIndex = 0;
  for (let start = START.exec(html); start !== null; start = START.exec(html)) {
    const end = endOf(html, start.index, start[1]);
    const isKept = start[1] !== undefined && JSON_LD.test(tagAt(html, start.index));
    kept.push(html.slice(from, isKept ? end : start.index));
    from = end;
    START.lastIndex = end;
  }
  if (from === 0) return html;
  kept.push(html.slice(from));
  return kept.join('');
}

/** Behind the closing tag or the end of the comment; what is never closed runs to the page's end. */
function endOf(html: string, start: number, name: string | undefined): number {
  if (name === undefined) {
    const end = html.indexOf('-->', start + 2);
    return end < 0 ? html.length : end + 3;
  }
  const closing = ENDS[name.toLowerCase() as keyof typeof ENDS];
  closing.lastIndex = start;
  const found = closing.exec(html);
  const bracket = found === null ? -1 : html.indexOf('>', found.index);
  return bracket < 0 ? html.length : bracket + 1;
}

const LONGEST_TAG = 500;

function tagAt(html: string, start: number): string {
  const tag = html.slice(start, start + LONGEST_TAG);
  const end = tag.indexOf('>');
  return end < 0 ? tag : tag.slice(0, end);
}
