import type { Query, Story, StoryContributor } from '../../../../story/model';
import type { Details } from './details';
import { Directory } from './directory';
import type { Listed } from './directory';
import type { Directories } from './load-directories';

export interface MatchedCredit {
  credit: StoryContributor;
  contributor: Listed;
}

/** The story with everybody and everything it names, found or still to be made. */
export interface MatchedStory {
  authors: Listed[];
  credits: MatchedCredit[];
  section: Listed | null;
  tags: Listed[];
  /** What is to be made; each stands above, too, and gets its documentId when it is written. */
  missing: Missing[];
  /** What an earlier story of the run named first and nobody has made yet. */
  awaited: Missing[];
  /** About names that could be two people, or one. */
  queries: Query[];
}

export interface Missing {
  kind: keyof Directories;
  entry: Listed;
}

/** What a source declares of whom and what a story names. */
export type DetailsOf = (kind: keyof Directories, name: string) => Details | null;

/** Settles who is who. Writes nothing, and tells nobody of the new ones: the story may still fail. */
export function matchStory(
  story: Story,
  directories: Directories,
  { defaultAuthor, detailsOf }: { defaultAuthor: string | null; detailsOf: DetailsOf },
): MatchedStory {
  const missing: Missing[] = [];
  const awaited: Missing[] = [];
  const queries: Query[] = [];
  /** Who is new in this very story, so that a name that stands twice is made once. */
  const newHere: Partial<Record<keyof Directories, Directory>> = {};

  const match = (kind: keyof Directories, name: string, organization: string | null): Listed => {
    const found = directories[kind].find(name, organization);
    if (found.kind === 'one' || found.kind === 'several') {
      if (found.kind === 'several') queries.push(severalFit(name));
      if (found.entry.documentId === null) awaited.push({ kind, entry: found.entry });
      return found.entry;
    }
    const here = (newHere[kind] ??= new Directory());
    const again = here.find(name, organization);
    if (again.kind === 'one') return again.entry;

    if (found.kind === 'namesake') queries.push(namesakeFound(name));
    const details = detailsOf(kind, name) ?? undefined;
    const entry: Listed = { documentId: null, rowId: null, name, organization, details };
    here.add(entry);
    missing.push({ kind, entry });
    return entry;
  };

  const authors =
    story.authors.length === 0 && defaultAuthor !== null
      ? [{ name: defaultAuthor, organization: null }]
      : story.authors;
  return {
    authors: unique(authors.map((author) => match('authors', author.name, author.organization))),
    credits: story.contributors.flatMap((credit) => {
      const { name, organization } = credit;
      if (name !== null) return [{ credit, contributor: match('people', name, organization) }];
      if (organization === null) return [];
      return [{ credit, contributor: match('organizations', organization, null) }];
    }),
    section: story.section === null ? null : match('sections', story.section, null),
    tags: unique(story.tags.map((tag) => match('tags', tag, null))),
    missing,
    awaited,
    queries,
  };
}

/** A link table holds each pair once. */
const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];

function severalFit(name: string): Query {
  return {
    rule: 'several-people-of-one-name',
    message:
      'Several people here are called so; the story was given to the first. Is it the right one?',
    quote: name,
    paragraph: null,
  };
}

function namesakeFound(name: string): Query {
  return {
    rule: 'namesake-elsewhere',
    message:
      'Somebody of this name works for another organization here; a new person was made. Are they the same?',
    quote: name,
    paragraph: null,
  };
}
