import type { StoryAuthor } from '../../model';
import { isOrganization, parseByline, readNameLine } from '../people';
import type { JudgedPassage } from './body/choose';
import type { PageMetadata } from './metadata';

const LONGEST_BYLINE = 40;
/** Lines between headline and story among which a byline is looked for. */
const REACH_BEFORE = 25;
const REACH_BEHIND = 6;

interface Found {
  byline: string | null;
  authors: StoryAuthor[];
}

/**
 * The byline as printed and the authors. What the page states as data goes first: it tells names
 * apart from titles and places. The printed line decides where data names nobody.
 */
export function findAuthors(judged: readonly JudgedPassage[], metadata: PageMetadata): Found {
  const lines = bylineLines(judged);
  const { people, organizations } = metadata;
  if (people.length > 0) {
    const printed = lines.find((line) => people.some(({ name }) => line.includes(name)));
    return { byline: printed ?? null, authors: people };
  }
  for (const line of lines) {
    const authors = readLine(line);
    if (authors.length > 0) return { byline: line, authors };
  }
  return { byline: null, authors: organizations.map((name) => ({ name, organization: null })) };
}

/** Lines around the story that may be a byline: by their wording, or by what the page calls them. */
function bylineLines(judged: readonly JudgedPassage[]): string[] {
  const first = judged.findIndex(({ chosen }) => chosen);
  const last = judged.findLastIndex(({ chosen }) => chosen);
  if (first < 0) return [];
  const around = [
    ...judged.slice(Math.max(0, first - REACH_BEFORE), first).reverse(),
    ...judged.slice(first, last + 1).filter(({ chosen }) => !chosen),
    ...judged.slice(last + 1, last + 1 + REACH_BEHIND),
  ];
  return around.filter(isBylineLike).map(({ passage }) => passage.text);
}

function isBylineLike({ passage, features }: JudgedPassage): boolean {
  if (passage.words > LONGEST_BYLINE || passage.words === 0) return false;
  if (features.includes('near:byline')) return true;
  return parseByline(passage.text) !== null;
}

function readLine(line: string): StoryAuthor[] {
  const parsed = parseByline(line)?.authors ?? readNameLine(line) ?? [];
  if (parsed.length > 0) return parsed;
  return isOrganization(line) ? [{ name: line, organization: null }] : [];
}
