import type { Dateline, StoryAuthor } from '../../model';
import { isAgency, isBylineOpening, parseByline } from '../people';
import { isDateline, readHead } from './head';
import type { Head } from './head';
import { findSeparators } from './separators';

export interface ParsedDateline {
  dateline: Dateline;
  /** The exact start of the paragraph that is to be cut: paragraph = prefix + rest. */
  prefix: string;
  /** A byline printed before the place ("By Karen Lima MANILA (Reuters) – "), as printed. */
  byline: string | null;
  authors: StoryAuthor[];
}

export interface DatelineHints {
  /** The year the story is known to be from: completes "Feb 26" to an ISO day. */
  year?: number | null;
}

/** No dateline is longer, a byline before it included. */
const LONGEST_PREFIX = 300;
const LONGEST_HEAD = 140;
const MOST_BYLINE_WORDS = 30;

interface HeadAt {
  head: Head;
  /** UTF-16 offset behind the separator. */
  end: number;
}

function findHead(text: string, year: number | null): HeadAt | null {
  const head = text.slice(0, LONGEST_HEAD);
  for (const separator of findSeparators(head)) {
    const found = readHead(text.slice(0, separator.start), year);
    if (!found) continue;
    if (isDateline(found, separator, text.slice(separator.end, separator.end + 60))) {
      return joinSplitHead(text, { head: found, end: separator.end }, year);
    }
  }
  return null;
}

/** Agency and place may have a dash between: "(ANSA) - ROMA, 03 MAR - ", "Paris - AFP - ". */
function joinSplitHead(text: string, found: HeadAt, year: number | null): HeadAt {
  const { head, end } = found;
  const rest = text.slice(end, end + LONGEST_HEAD);
  if (head.agency === null) {
    const separator = findSeparators(rest)[0];
    const agency = separator && rest.slice(0, separator.start).replace(/^\(|\)$/g, '');
    if (!separator || !agency || separator.kind !== 'dash' || !isAgency(agency)) return found;
    return { head: { ...head, agency }, end: end + separator.end };
  }
  if (head.place !== null) return found;
  const next = findHead(rest, year);
  if (!next?.head.place || next.head.agency !== null) return found;
  return { head: { ...next.head, agency: head.agency }, end: end + next.end };
}

interface BylineAt {
  byline: string;
  authors: StoryAuthor[];
  place: HeadAt;
}

/** Where the names end and the place begins only the words themselves tell; the longest name wins. */
function findBylineHead(text: string, year: number | null): BylineAt | null {
  if (!isBylineOpening(/\S+/.exec(text)?.[0] ?? '')) return null;
  const words = [...text.slice(0, LONGEST_PREFIX).matchAll(/\S+/g)];
  let best: BylineAt | null = null;
  for (const word of words.slice(2, MOST_BYLINE_WORDS)) {
    const place = findHead(text.slice(word.index), year);
    if (!place?.head.evidence || (best && !isFirmPlace(place.head))) continue;
    const byline = text.slice(0, word.index).trim();
    const authors = parseByline(byline)?.authors ?? [];
    if (authors.length === 0) continue;
    best = { byline, authors, place: { ...place, end: word.index + place.end } };
  }
  return best;
}

const isFirmPlace = ({ evidence }: Head): boolean =>
  evidence !== null && (evidence.isCapitals || evidence.isKnown);

/**
 * Reads the dateline that opens a paragraph; null when it opens with an ordinary sentence, a label
 * or a sub-head. Place, agency and date are as printed; the date becomes an ISO day where its year
 * is printed or given.
 */
export function parseDateline(paragraph: string, hints: DatelineHints = {}): ParsedDateline | null {
  const year = hints.year ?? null;
  const indent = /^\s{0,40}/.exec(paragraph)?.[0].length ?? 0;
  const text = paragraph.slice(indent, indent + LONGEST_PREFIX + LONGEST_HEAD);
  const signed = findBylineHead(text, year);
  const found = signed?.place ?? findHead(text, year);
  if (!found) return null;
  const { place, agency, date } = found.head;
  return {
    dateline: { place: place?.replace(/\s+/g, ' ') ?? null, agency, date },
    prefix: paragraph.slice(0, indent + found.end),
    byline: signed?.byline ?? null,
    authors: signed?.authors ?? [],
  };
}
