/** What the header and the lines of a wire message say; the text forms of agencies have no more. */
export interface WireMessage {
  format: 'iptc-7901' | 'anpa';
  id: string | null;
  /** Keywords under which the desks know the story. */
  slugline: string | null;
  urgency: string | null;
  category: string | null;
  kicker: string | null;
  headline: string | null;
  standfirst: string | null;
  byline: string | null;
  editorNote: string | null;
  sentOn: string | null;
  bodyHtml: string;
  raw: string;
  line: number;
}

/** Control characters of wires by their names in ISO 646. */
export const SOH = '\u0001';
export const STX = '\u0002';
export const ETX = '\u0003';
export const EOT = '\u0004';

/** The messages of a transmission, each with its line: from SOH to EOT, or to the next SOH. */
export function* messagesOf(text: string): Generator<{ message: string; line: number }> {
  let line = 1;
  let rest = text;
  while (rest !== '') {
    const start = rest.indexOf(SOH);
    if (start === -1) return;
    line += linesIn(rest.slice(0, start));
    const ends = [rest.indexOf(EOT, start), rest.indexOf(SOH, start + 1)].filter((at) => at !== -1);
    const end = ends.length > 0 ? Math.min(...ends) : rest.length;
    const message = rest.slice(start + 1, end);
    yield { message, line };
    line += linesIn(rest.slice(start, end));
    rest = rest.slice(rest[end] === EOT ? end + 1 : end);
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** The parts of a message: its header, its text, and what follows that. */
export function partsOf(
  message: string,
  read: (part: string) => string = (part) => part,
): { header: string; text: string; trailer: string } {
  const start = message.indexOf(STX);
  const end = message.indexOf(ETX, start + 1);
  return {
    header: read(start === -1 ? '' : message.slice(0, start)),
    text: read(message.slice(start + 1, end === -1 ? undefined : end)),
    trailer: read(end === -1 ? '' : message.slice(end + 1)),
  };
}

/** Controls of the line: type faces, columns, shifts; a tab and the ends of lines are text. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Paper tape has one kind of quotation mark each way, and a stroke for a dash. */
export function typeset(text: string): string {
  return withoutControls(text)
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/ _ /g, ' — ')
    .replace(/\s+/g, ' ')
    .trim();
}
