import { CDATA_END, CDATA_START, LONGEST_OPENING } from './declarations';

/** So far behind the end tag of its element an end of CDATA is looked for. */
const LOOK_AHEAD = 1024 * 1024;

/** What of a CDATA section is there: its text up to `end`, and where the document goes on behind it. */
export interface CdataPiece {
  end: number;
  /** null: the section goes on. */
  behind: number | null;
  /** It never ends, so that its element's end tag ends it. */
  isLost: boolean;
}

/** The next piece of a CDATA section; null where more of the document is needed to tell. */
export function cdataPiece(
  text: string,
  at: number,
  { openName, isEnd }: { openName: string | null; isEnd: boolean },
): CdataPiece | null {
  const end = text.indexOf(CDATA_END, at);
  const endTag = openName === null ? null : `</${openName}`;
  const closed = endTag === null ? -1 : text.indexOf(endTag, at);
  const isBehindTag = closed !== -1 && closed < end;
  if (closed !== -1 && end === -1 && !isEnd && text.length - closed < LOOK_AHEAD) return null;
  if (closed !== -1 && (end === -1 || (isBehindTag && !belongs(text, closed, end, endTag ?? ''))))
    return { end: closed, behind: closed, isLost: true };
  if (end !== -1) {
    const isUnsure = isBehindTag && end + LONGEST_OPENING > text.length && !isEnd;
    return isUnsure ? null : { end, behind: end + CDATA_END.length, isLost: false };
  }
  const margin = isEnd ? 0 : Math.max(CDATA_END.length - 1, endTag?.length ?? 0);
  const safe = text.length - margin;
  if (safe <= at) return null;
  // A line end is not cut in two.
  const isReturn = text.charCodeAt(safe - 1) === 0x0d;
  return { end: isReturn ? safe - 1 : safe, behind: null, isLost: false };
}

/**
 * Whether an end of CDATA behind the end tag of its element is its own all the same, because a post
 * writes about XML: then no other CDATA begins between the two, and the element ends behind it.
 */
function belongs(text: string, closed: number, end: number, endTag: string): boolean {
  if (text.slice(closed, end).includes(CDATA_START)) return false;
  const rest = text.slice(end + CDATA_END.length, end + 200).trimStart();
  return rest.startsWith(endTag) || rest.startsWith(CDATA_START);
}
