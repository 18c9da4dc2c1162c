import type { StoryAuthor } from '../../../model';
import { isName, parseByline } from '../../people';
import type { JudgedPassage } from '../body/choose';
import type { PageMetadata } from '../metadata';
import { linesAround, type BylineLine } from './lines-around';
import { isCreditedOtherwise, isOtherCraft } from './other-craft';
import { printedBylines } from './printed-byline';

export interface PageAuthors {
  /** The line as printed; lines of a byline are joined by a line break. */
  byline: string | null;
  authors: StoryAuthor[];
}

/**
 * The byline as printed and the authors. What the page states as data goes first: it tells names
 * apart from titles and places. The printed lines add names that the data left out, take away
 * those it gives for another craft, and decide alone where it names nobody.
 */
export function findAuthors(
  judged: readonly JudgedPassage[],
  { people, organizations, siteName }: PageMetadata,
): PageAuthors {
  const lines = linesAround(judged);
  const stated = people.filter(({ name }) => !isCreditedOtherwise(name, lines));
  if (stated.length > 0) return statedAuthors(stated, lines);
  const printed = printedBylines(lines, siteName);
  const byline = printed.map(({ text }) => text).join('\n') || null;
  const authors = distinct(printed.flatMap((line) => line.authors));
  if (authors.length > 0) return { byline, authors };
  const agencies = printed.flatMap(({ agency }) => agency ?? []);
  const signing = agencies.length > 0 ? agencies : organizations;
  return { byline, authors: signing.map((name) => ({ name, organization: null })) };
}

function statedAuthors(stated: StoryAuthor[], lines: readonly BylineLine[]): PageAuthors {
  const naming = lines.filter(({ text }) => stated.some(({ name }) => text.includes(name)));
  const bylines = naming.filter(
    ({ text, isCalledByline }) => isCalledByline || parseByline(text) !== null,
  );
  const line = bylines[0] ?? naming.find(({ text }) => stated.some(({ name }) => text === name));
  if (line === undefined) return { byline: null, authors: stated };
  const printed = isOtherCraft(line.text, '') ? [] : (parseByline(line.text)?.authors ?? []);
  const firms = new Set(printed.map(({ organization }) => organization));
  const people = stated.filter(({ name }) => !firms.has(name));
  const more = printed.filter(({ name }) => name.includes(' ') && isName(name));
  return { byline: line.passage.text, authors: distinct([...people, ...more]) };
}

function distinct(authors: readonly StoryAuthor[]): StoryAuthor[] {
  const known = new Map<string, StoryAuthor>();
  for (const author of authors) {
    const key = author.name.toLowerCase();
    if (!known.has(key)) known.set(key, author);
  }
  return [...known.values()];
}
