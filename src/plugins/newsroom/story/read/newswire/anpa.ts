import { escapeHtml } from '../../blocks/html/escape';
import { sentOn } from './sent-on';
import { partsOf, typeset, type WireMessage } from './wire-message';

/** Unit separator and device controls of ANPA 1312; one of the controls says that lines are a table. */
// eslint-disable-next-line no-control-regex
const FIRST_LINE = /^([a-z])(\d{3,5})\u001f([\w-]*)/i;
const SECOND_LINE =
  // eslint-disable-next-line no-control-regex
  /^([a-z])\s([a-z])[\u0011-\u0014]{1,2}\s*(.*?)\s{1,10}(\d{1,2}-\d{1,2})\s+(\d{4})/i;
const TABULAR = '\u0012';
/** `AP-WF-11-13-13 1509GMT`, `NYT-03-04-16 1509EST`: the wire, month, day, year and time of day. */
const SENT = /\b[A-Z]{2,6}(?:-[A-Z]{2,3})?-(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s?([A-Z]{1,4})/;
/** What in the lines above the text is said to desks only. */
const NOTE =
  /^(?:AP\s)?(?:Photos?|Video|Graphics?)\b|^(?:AP|Eds)\s?(?:Photo|:)|^\([^()]*\)$|^(?:c\.|©|\(c\))\s?\d{4}\b/i;

/** One message as of ANPA 1312 (the Newspaper Association’s layout for high-speed wires); null where it is none. */
export function anpa(message: string, line: number): WireMessage | null {
  const { header, text, trailer } = partsOf(message);
  const [first = '', second = ''] = header.split(/\r?\n/);
  const [, service = '', number = ''] = FIRST_LINE.exec(first) ?? [];
  if (number === '') return null;
  const [, urgency = '', category = '', keyword = ''] = SECOND_LINE.exec(second) ?? [];
  const lines = text.split(/\r?\n/).map((one) => one.replace(/\s*<?\s*$/, ''));
  const { above, below } = partedLines(lines);
  const told = headersOf(above);
  const sent = sentDate(trailer === '' ? message : trailer);

  return {
    format: 'anpa',
    // Numbers begin again every cycle.
    id: sent === null ? null : `${service}${number}-${sent.slice(0, 10)}`,
    slugline: told.slugline ?? (keyword || null),
    urgency: urgency || null,
    category: category || null,
    kicker: null,
    headline: told.headline ?? told.slugline?.replace(/^[A-Z]{2}-+(?:[A-Z]{2,3}-+)?/, '') ?? null,
    standfirst: told.standfirst,
    byline: told.byline,
    editorNote: told.editorNote,
    sentOn: sent,
    bodyHtml: bodyOf(below, second.includes(TABULAR)),
    raw: message,
    line,
  };
}

/**
 * The lines with a caret, and those of the text. Where no line has one, the first that a blank line
 * parts from the rest is the headline.
 */
function partedLines(lines: readonly string[]): { above: string[]; below: readonly string[] } {
  const filled = Math.max(
    0,
    lines.findIndex((one) => one.trim() !== ''),
  );
  const isAbove = (one: string) => one.startsWith('^') || one.trim() === '';
  const length = lines.findIndex((one, at) => at >= filled && !isAbove(one));
  const end = length === -1 ? lines.length : length;
  const above = lines.slice(0, end).flatMap((one) => (one.startsWith('^') ? one.slice(1) : []));
  const [first = '', second = ''] = lines.slice(filled);
  const isHeadline = above.length === 0 && second.trim() === '' && !/^\s/.test(first);
  return isHeadline
    ? { above: ['', first], below: lines.slice(filled + 1) }
    : { above, below: lines.slice(end) };
}

interface Headers {
  slugline: string | null;
  headline: string | null;
  standfirst: string | null;
  byline: string | null;
  editorNote: string | null;
}

/**
 * The lines above the text, each with a caret before it: the slug line with its number of words,
 * then headline, summary, notes on pictures and for editors, and centred (`=`) the byline.
 */
function headersOf(lines: readonly string[]): Headers {
  const [slug = '', ...rest] = lines;
  const notes: string[] = [];
  const words: string[] = [];
  const byline: string[] = [];
  for (const line of rest) {
    const bare = typeset(line.replace(/\s*=$/, ''));
    if (NOTE.test(bare)) notes.push(bare);
    else if (/=$/.test(line.trim()) && (byline.length > 0 || /^by\b/i.test(bare)))
      byline.push(bare);
    else if (/^By\s/.test(bare)) byline.push(bare);
    else if (bare !== '') words.push(bare);
  }
  return {
    slugline: typeset(slug.replace(/,?\s*\d*\s*$/, '')) || null,
    headline: words[0] ?? null,
    standfirst: words[1] ?? null,
    byline: byline.join(', ') || null,
    editorNote: notes.join(' ') || null,
  };
}

/** A paragraph begins with a tab, an indent, a caret or behind a blank line; other lines go on. */
function bodyOf(lines: readonly string[], isTabular: boolean): string {
  const html: string[] = [];
  let rows: string[][] = [];
  let paragraph = '';
  const end = () => {
    const words = typeset(paragraph);
    paragraph = '';
    if (rows.length > 0) html.push(tableOf(rows));
    rows = [];
    if (/^_{2,}$/.test(words)) html.push('<hr>');
    else if (words !== '') html.push(`<p>${escapeHtml(words)}</p>`);
  };
  for (const line of lines) {
    const cells = isTabular ? line.trim().split(';') : [];
    if (cells.length > 2) {
      if (paragraph !== '') end();
      rows.push(cells.map(typeset));
      continue;
    }
    if (/^(?:\s|\^|$)/.test(line)) end();
    paragraph += ` ${line.replace(/^\^/, '')}`;
  }
  end();
  return html.join('\n');
}

function tableOf(rows: readonly string[][]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function sentDate(trailer: string): string | null {
  const found = SENT.exec(trailer);
  if (!found) return null;
  const [, month = '', day = '', year = '', hour = '', minute = '', zone = ''] = found;
  return sentOn({ year, month, day, hour, minute, zone });
}
