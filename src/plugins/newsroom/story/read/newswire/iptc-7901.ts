import { escapeHtml } from '../../blocks/html/escape';
import { sentOn } from './sent-on';
import { partsOf, withoutControls, type WireMessage } from './wire-message';

/** `eca062 4 i 211 ccccb   dpa 061`: source and number, priority, category, words, the rest. */
const HEADER = /^([a-z]{2,4})\s?(\d{1,5})\s+(\d)\s+(\S+)\s+(\d+)/i;
/** `131137 GMT Nov 13`, `041107 MESZ Mär 2016`: day, time, zone, month and year. */
const SENT = /(\d{2})(\d{2})(\d{2})(?:\s*(Z|[a-z]{2,4}))??\s+(\p{L}{3,9})\.?\s+(\d{4}|\d{2})\b/iu;

const BYLINE = /^(?:by|von|par|por|da|di)\s+\S/i;
const LONGEST_BYLINE = 100;
/** Words that say what a message is, above its headline: EXTRA, 1ST LEAD, REFILE. */
const LABELS = [/^[\p{Lu}\d(][\p{Lu}\d\s()/.-]*$/u, /^\d(?:st|nd|rd|th)\s+lead\b/i];
const SIGN_OFF =
  /^(?:[a-z]{2,4}(?:[\s/][a-z]{2,4}){1,5}|\(?(?:Schluss|Ende|Forts\.? folgt|FIN)\)?(?:\s[\w/]{2,9})*)$/;
/** From here on a message is for desks alone. */
const NOT_FOR_PRINT = /^(?:#+\s|\*\s?\*\s?\*|--\s*$)/;

export interface Iptc7901 extends WireMessage {
  /** Whether lines for desks followed the text, which are left out. */
  hasNotes: boolean;
}

/** One message as of IPTC 7901 (The IPTC Recommended Message Format, 1995); null where it is none. */
export function iptc7901(message: string, line: number): Iptc7901 | null {
  const { header, text, trailer } = partsOf(message, withoutControls);
  const [, source = '', number = '', urgency = '', category = ''] = HEADER.exec(header) ?? [];
  if (source === '') return null;
  const lines = text.split(/\r?\n/).map((one) => one.trimEnd());
  const { top, rest } = withByline(headlinesOf(lines));
  const notes = rest.findIndex((one) => NOT_FOR_PRINT.test(one));
  const sent = sentDate(trailer);
  const words = top.filter((one) => !BYLINE.test(one));
  const labels = words.slice(0, -1).filter((one) => LABELS.some((label) => label.test(one)));

  return {
    format: 'iptc-7901',
    // Numbers begin again every day.
    id: sent === null ? null : `${source}${number}-${sent.slice(0, 10)}`,
    slugline: header.split(/\r?\n/).slice(1).join(' ').trim() || null,
    urgency: urgency || null,
    category: category || null,
    kicker: labels.join(' · ') || null,
    headline: words.slice(labels.length).join(' ') || null,
    standfirst: null,
    byline: top.find((one) => BYLINE.test(one)) ?? null,
    editorNote: null,
    sentOn: sent,
    bodyHtml: bodyOf(notes === -1 ? rest : rest.slice(0, notes)),
    raw: message,
    line,
    hasNotes: notes !== -1,
  };
}

/** The lines above the text: up to the one that ends in `=`, or the first block where none does. */
function headlinesOf(lines: readonly string[]): { top: string[]; rest: string[] } {
  const filled = lines.findIndex((one) => one !== '');
  const block = lines.slice(Math.max(filled, 0));
  const marked = block.findIndex((one) => one.endsWith('='));
  const blank = block.indexOf('');
  const end = marked !== -1 && marked < 12 ? behindMarks(block, marked) : blank === -1 ? 1 : blank;
  const top = block
    .slice(0, end)
    .map((one) => one.replace(/\s*=$/, '').trim())
    .filter((one) => one !== '');
  return { top, rest: block.slice(end) };
}

/** A byline may stand in a block of its own, below that of the headline. */
function withByline({ top, rest }: { top: string[]; rest: string[] }) {
  const at = rest.findIndex((one) => one !== '');
  const line = rest[at]?.trim().replace(/\s*=$/, '') ?? '';
  const isAlone = (rest[at + 1] ?? '') === '' && line.length <= LONGEST_BYLINE;
  return at !== -1 && isAlone && BYLINE.test(line) && !/[.!?]$/.test(line)
    ? { top: [...top, line], rest: rest.slice(at + 1) }
    : { top, rest };
}

/** The byline below a headline ends in the same mark. */
function behindMarks(lines: readonly string[], marked: number): number {
  let end = marked + 1;
  while (lines[end]?.endsWith('=')) end += 1;
  return end;
}

/** Paragraphs are parted by blank lines, or by an indent; lines within one were broken for the tape. */
function bodyOf(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') isOpen = false;
    else if (isOpen && !/^\s{2,}\S/.test(line)) {
      paragraphs[paragraphs.length - 1] += ` ${words}`;
    } else {
      paragraphs.push(words);
      isOpen = true;
    }
  }
  const signed = paragraphs.at(-1) ?? '';
  const kept = SIGN_OFF.test(signed) ? paragraphs.slice(0, -1) : paragraphs;
  return kept.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
}

function sentDate(trailer: string): string | null {
  const found = SENT.exec(trailer);
  if (!found) return null;
  const [, day = '', hour = '', minute = '', zone = null, month = '', year = ''] = found;
  return sentOn({ year, month, day, hour, minute, zone });
}
