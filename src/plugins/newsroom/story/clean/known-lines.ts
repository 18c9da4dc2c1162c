import type { Dateline, LegacyPost, StoryAuthor } from '../model';
import { parseDateline } from './dateline';
import type { Findings } from './desk';
import {
  isHouseAccount,
  isOrganization,
  parseByline,
  parseCreditLine,
  readNameLine,
} from './people';

type KnownLines = Pick<
  Findings,
  'kicker' | 'byline' | 'authors' | 'credit' | 'contributors' | 'dateline'
>;

/**
 * The lines that a source holds apart from the body (wires do), read as if they were printed above
 * it. What can't be taken apart is kept whole: the source says what it is.
 */
export function knownLines(post: LegacyPost): KnownLines {
  const year = Number((post.publishedOn ?? '').slice(0, 4)) || null;
  const dateline = datelineOf(post, year);
  const agency = dateline?.agency ?? null;
  const credited = post.credit === null ? null : parseCreditLine(post.credit, { agency });
  return {
    kicker: post.kicker,
    byline: post.byline,
    authors: post.byline === null ? [] : readByline(post.byline),
    credit: post.credit,
    contributors: post.contributors ?? credited ?? [],
    dateline,
  };
}

/** Wires may have a line for each author, and one for what they are. */
function readByline(line: string): StoryAuthor[] {
  const [first = '', ...others] = line.split('\n');
  const whole = authorsIn(line);
  const read = whole.length > 0 ? whole : authorsIn(first);
  const more = others.flatMap(whole.length > 0 ? ownByline : authorsIn);
  const known = new Set(read.map(({ name }) => name));
  const all = [...read, ...more.filter(({ name }) => !known.has(name))];
  if (all.length > 0) return all.map((author) => ({ ...author }));
  const isNamed = isHouseAccount(line) || isOrganization(line);
  return isNamed ? [{ name: line.trim(), organization: null }] : [];
}

export function authorsIn(line: string): readonly StoryAuthor[] {
  return parseByline(line)?.authors ?? readNameLine(line) ?? [];
}

/** Behind a name, only what begins as a byline is another; the rest may be a title. */
function ownByline(line: string): readonly StoryAuthor[] {
  return parseByline(line)?.authors ?? [];
}

function datelineOf(post: LegacyPost, year: number | null): Dateline | null {
  const printed = post.dateline === null ? null : readDateline(post.dateline, year);
  const date = post.datelineDate ?? null;
  if (date === null) return printed;
  return { place: null, agency: null, ...printed, date: printed?.date ?? date };
}

/** A dateline's field has no separator behind it, and in some sources one it does not need. */
export function readDateline(line: string, year: number | null): Dateline {
  const text = line.trim();
  const read = parseDateline(text, { year }) ?? parseDateline(`${text} – `, { year });
  return read?.dateline ?? { place: text.replace(/[\s,–—-]+$/u, ''), agency: null, date: null };
}
