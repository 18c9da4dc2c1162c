import { escapeHtml } from '../../blocks/html/escape';
import { sourceDate } from '../values/dates';
import { partsOf, typeset, type WireMessage } from './wire-message';

/** Unit separator and device controls of ANPA 1312; one of the controls says that lines are a table. */
// eslint-disable-next-line no-control-regex
const FIRST_LINE = /^([a-z])(\d{3,5})\u001f([\w-]*)/i;
const SECOND_LINE =
  // eslint-disable-next-line no-control-regex
  /^([a-z])\s([a-z])[\u0011-\u0014]{1,2}\s*(.*?)\s{1,10}(\d{1,2}-\d{1,2})\s+(\d{4})/i;
const TABULAR = '\u0012';
/** `AP-WF-11-13-13 1509GMT`: the wire, month, day, year and time of day. */
const SENT = /\b[A-Z]{2}-[A-Z]{2}-(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})([A-Z]{1,4})/;

const OFFSETS: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** One message as of ANPA 1312 (the Newspaper Association’s layout for high-speed wires); null where it is none. */
export function anpa(message: string, line: number): WireMessage | null {
  const { header, text, trailer } = partsOf(message);
  const [first = '', second = ''] = header.split(/\r?\n/);
  const [, service = '', number = ''] = FIRST_LINE.exec(first) ?? [];
  if (number === '') return null;
  const [, urgency = '', category = '', keyword = ''] = SECOND_LINE.exec(second) ?? [];
  const lines = text.split(/\r?\n/).map((one) => one.replace(/\s*<?\s*$/, ''));
  const start = lines.findIndex((one) => one.startsWith('\t'));
  const above = lines
    .slice(0, start === -1 ? undefined : start)
    .filter((one) => one.startsWith('^'))
    .map((one) => one.slice(1));
  const told = headersOf(above);
  const sentOn = sentDate(trailer === '' ? message : trailer);

  return {
    format: 'anpa',
    // Numbers begin again every cycle.
    id: sentOn === null ? null : `${service}${number}-${sentOn.slice(0, 10)}`,
    slugline: told.slugline ?? (keyword || null),
    urgency: urgency || null,
    category: category || null,
    kicker: null,
    headline: told.headline ?? told.slugline?.replace(/^[A-Z]{2}-+(?:[A-Z]{2,3}-+)?/, '') ?? null,
    standfirst: told.standfirst,
    byline: told.byline,
    editorNote: told.editorNote,
    sentOn,
    bodyHtml: bodyOf(lines, second.includes(TABULAR)),
    raw: message,
    line,
  };
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
    if (/=$/.test(line.trim()) && (byline.length > 0 || /^by\b/i.test(bare))) byline.push(bare);
    else if (/^(?:AP\s)?(?:Photos?|Video|Graphics?)\b|^(?:AP|Eds)\s?(?:Photo|:)/i.test(bare))
      notes.push(bare);
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

function bodyOf(lines: readonly string[], isTabular: boolean): string {
  const html: string[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) html.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (!/^\t/.test(line)) continue;
    const cells = isTabular ? line.trim().split(';') : [];
    if (cells.length > 2) {
      rows.push(cells.map(typeset));
      continue;
    }
    endTable();
    const words = typeset(line);
    if (/^_{2,}$/.test(words)) html.push('<hr>');
    else if (words !== '') html.push(`<p>${escapeHtml(words)}</p>`);
  }
  endTable();
  return html.join('\n');
}

function tableOf(rows: readonly string[][]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function sentDate(trailer: string): string | null {
  const [, month, day, year = '', hour, minute, zone = ''] = SENT.exec(trailer) ?? [];
  if (month === undefined) return null;
  const full = `${Number(year) < 70 ? '20' : '19'}${year}`;
  return sourceDate(`${full}-${month}-${day}T${hour}:${minute}:00${OFFSETS[zone] ?? ''}`);
}
