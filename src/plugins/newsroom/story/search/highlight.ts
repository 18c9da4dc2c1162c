import type { SearchQuery, Term } from './search-query';
import { wordsOf } from './words';
import type { Word } from './words';

interface Span {
  start: number;
  end: number;
}

/** About two lines of a list of results. */
const EXCERPT = 220;

/** A text as HTML with what was found in `<mark>`; everything else is escaped. null when nothing was. */
export function highlight(text: string, query: SearchQuery, language: string): string | null {
  const spans = found(wordsOf(text, language), query.all);
  return spans.length === 0 ? null : marked(text, spans, 0, text.length);
}

/** The part of a text where most was found, as HTML; its beginning when nothing was. */
export function excerpt(text: string, query: SearchQuery, language: string): string {
  const words = wordsOf(text, language);
  const spans = found(words, query.all);
  const first = spans.length === 0 ? 0 : best(spans).start;
  const start = startOf(words, Math.max(0, first - EXCERPT / 3));
  const end = endOf(words, start + EXCERPT, text.length);
  const inside = spans.filter((span) => span.start >= start && span.end <= end);
  const before = start > 0 ? '… ' : '';
  return `${before}${marked(text, inside, start, end)}${end < text.length ? ' …' : ''}`;
}

function found(words: readonly Word[], terms: readonly Term[]): Span[] {
  const spans = terms.flatMap((term) =>
    words.flatMap((word, at) =>
      isAt(words, at, term)
        ? [{ start: word.start, end: words[at + term.stems.length - 1]!.end }]
        : [],
    ),
  );
  return merged(spans.sort((one, other) => one.start - other.start));
}

function isAt(words: readonly Word[], at: number, { stems, isBeginning }: Term): boolean {
  return stems.every((stem, index) => {
    const word = words[at + index]?.stem;
    if (word === undefined) return false;
    return isBeginning && index === stems.length - 1 ? word.startsWith(stem) : word === stem;
  });
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}

/** The span from which on an excerpt's length holds most of them; the first of equals. */
function best(spans: readonly Span[]): Span {
  const heldFrom = (span: Span) =>
    spans.filter(({ start }) => start >= span.start && start < span.start + EXCERPT).length;
  return spans.reduce((most, span) => (heldFrom(span) > heldFrom(most) ? span : most));
}

const startOf = (words: readonly Word[], from: number): number =>
  from === 0 ? 0 : (words.find(({ start }) => start >= from)?.start ?? 0);

const endOf = (words: readonly Word[], upTo: number, length: number): number =>
  upTo >= length ? length : (words.findLast(({ end }) => end <= upTo)?.end ?? length);

function marked(text: string, spans: readonly Span[], start: number, end: number): string {
  let at = start;
  const parts = spans.map((span) => {
    const part = `${escaped(text.slice(at, span.start))}<mark>${escaped(text.slice(span.start, span.end))}</mark>`;
    at = span.end;
    return part;
  });
  return `${parts.join('')}${escaped(text.slice(at, end))}`.replace(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
