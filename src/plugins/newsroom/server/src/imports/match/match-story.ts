import type { Query, Story, StoryContributor } from '../../../../story/model';
import { LONGEST_NAME } from './details';
import type { Details } from './details';
import { Directory } from './directory';
import type { Listed } from './directory';
import type { Directories } from './load-directories';
import { acceptable } from './people/how-to-match';
import type { Matching } from './people/how-to-match';
import type { PeopleMapping, WantedAuthor } from './people/mapping';
import {
  namedTooLong,
  namesakeFound,
  nearlyCalled,
  severalFit,
  suggestions,
  takenFor,
} from './people/queries';

export interface MatchedCredit {
  credit: StoryContributor;
  /** null where only an author is credited. */
  contributor: Listed | null;
  /** An author who is credited, where the newsroom's own export says so. */
  author: Listed | null;
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
  /** Whom nobody here was called before this run, and who may be meant. */
  unmatched: Unmatched[];
  /** About names that could be two people, or one. */
  queries: Query[];
}

export interface Missing {
  kind: keyof Directories;
  entry: Listed;
}

export interface Unmatched extends Missing {
  suggestions: string[];
}

/** What a source declares of whom and what a story names. */
export type DetailsOf = (kind: keyof Directories, name: string) => Details | null;

export interface HowToMatch {
  matching: Matching;
  mapping: PeopleMapping;
  detailsOf: DetailsOf;
}

/** Settles who is who. Writes nothing, and tells nobody of the new ones: the story may still fail. */
export function matchStory(
  story: Story,
  directories: Directories,
  { matching, mapping, detailsOf }: HowToMatch,
): MatchedStory {
  const missing: Missing[] = [];
  const awaited: Missing[] = [];
  const unmatched: Unmatched[] = [];
  const queries: Query[] = [];
  /** Who is new in this very story, so that a name that stands twice is made once. */
  const newHere: Partial<Record<keyof Directories, Directory>> = {};

  const taken = (kind: keyof Directories, entry: Listed): Listed => {
    if (entry.documentId === null) awaited.push({ kind, entry });
    if (entry.isNew) unmatched.push({ kind, entry, suggestions: [] });
    return entry;
  };

  const match = (
    kind: keyof Directories,
    { name, organization, isSettled = false }: WantedName,
  ): Listed => {
    const details = detailsOf(kind, name) ?? undefined;
    const found = directories[kind].find(name, organization, details?.email);
    if (found.kind === 'one' || found.kind === 'several') {
      if (found.kind === 'several') queries.push(severalFit(name));
      return taken(kind, found.entry);
    }
    const here = (newHere[kind] ??= new Directory());
    const again = here.find(name, organization);
    if (again.kind === 'one') return again.entry;

    const near = found.kind === 'near' && !isSettled ? found.near : [];
    const meant = matching === 'accept' ? acceptable(name, near) : null;
    if (meant !== null) {
      queries.push(takenFor(name, meant));
      return taken(kind, meant.entry);
    }
    if (near.length > 0) queries.push(nearlyCalled(name, near));
    if (found.kind === 'namesake') queries.push(namesakeFound(name));
    const entry: Listed = {
      documentId: null,
      rowId: null,
      name,
      organization,
      details,
      isNew: true,
    };
    here.add(entry);
    missing.push({ kind, entry });
    unmatched.push({ kind, entry, suggestions: suggestions(near) });
    return entry;
  };

  const author = ({ slug, ...wanted }: WantedAuthor): Listed => {
    const found = slug === null ? null : directories.authors.withSlug(slug);
    return found ?? match('authors', wanted);
  };

  /** A story is not refused for a name that no column holds: it was a sentence, or a list. */
  const isName = (name: string): boolean => {
    if (name.length <= LONGEST_NAME) return true;
    queries.push(namedTooLong(name));
    return false;
  };
  const term = (kind: 'sections' | 'tags', name: string): Listed =>
    match(kind, { name, organization: null });

  /** Whom an editor has credited is who is meant. */
  const wholeCredit = (
    credit: StoryContributor,
    { contributor, author: credited }: NonNullable<StoryContributor['whole']>,
  ): MatchedCredit => ({
    credit,
    contributor:
      contributor &&
      match(contributor.kind === 'organization' ? 'organizations' : 'people', {
        ...contributor,
        isSettled: true,
      }),
    author: credited && author({ ...credited, slug: credited.slug ?? null, isSettled: true }),
  });

  const { authors, contributors } = mapping.peopleOf(story);
  return {
    authors: unique(authors.filter(({ name }) => isName(name)).map(author)),
    credits: contributors.flatMap(({ credit, isSettled }) => {
      const { name, organization, whole } = credit;
      if (whole) return [wholeCredit(credit, whole)];
      if (name !== null) {
        const contributor = match('people', { name, organization, isSettled });
        return [{ credit, contributor, author: null }];
      }
      if (organization === null) return [];
      const contributor = match('organizations', { name: organization, organization: null });
      return [{ credit, contributor, author: null }];
    }),
    section:
      story.section !== null && isName(story.section) ? term('sections', story.section) : null,
    tags: unique(story.tags.filter(isName).map((tag) => term('tags', tag))),
    missing,
    awaited,
    unmatched,
    queries,
  };
}

interface WantedName {
  name: string;
  organization: string | null;
  isSettled?: boolean;
}

/** A link table holds each pair once. */
const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];
