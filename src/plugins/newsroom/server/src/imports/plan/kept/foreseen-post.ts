import type { Imported } from '../../imported';
import { ONLY_TOLD } from '../../journal/records';
import type { RecordToKeep } from '../../journal/records';
import type { Directories } from '../../match/load-directories';
import type { Listed } from '../../match/directory';
import { sha256 } from '../../sha256';
import { canonicalJson } from '../../write/snapshot';
import type { StoryPlan } from '../plan-stories';

/** Hears what a dry run would do with posts, in their order. */
export interface Foreseen {
  hear(posts: readonly ForeseenPost[]): Promise<void>;
}

/** What a run would do with one post, as its record keeps it. */
export type ForeseenPost = RecordToKeep;

/** By what it is told whether a run would still do with a post what its plan says. */
export interface PlannedEffect {
  /** Of the post as it was read. */
  sourceHash: string;
  /** Of the cleaned story; null where the post was known, and not cleaned again. */
  storyHash: string | null;
  /** The article that would change, as its draft stood; null for a new one. */
  article: string | null;
  draftHash: string | null;
  /** Whom and what the story names: kind, name, and who is meant; null where somebody would be made. */
  named: Array<[kind: keyof Directories, name: string, documentId: string | null]>;
}

export function foreseenPost(plan: StoryPlan, { row, left }: Imported): ForeseenPost {
  return {
    ...ONLY_TOLD,
    sourceKey: plan.key,
    occurrence: plan.occurrence,
    row,
    left,
    article: plan.standing,
    planned: effectOf(plan),
  };
}

function effectOf({ sourceHash, story, standing, before, matched }: StoryPlan): PlannedEffect {
  const named = (kind: keyof Directories, entries: ReadonlyArray<Listed | null>) =>
    entries.flatMap((entry): PlannedEffect['named'] =>
      entry === null ? [] : [[kind, entry.name, entry.documentId]],
    );
  return {
    sourceHash,
    storyHash: story && sha256(canonicalJson(story)),
    article: standing?.documentId ?? null,
    draftHash: before?.draftHash ?? null,
    named:
      matched === null
        ? []
        : [
            ...named('authors', matched.authors),
            ...named(
              'people',
              matched.credits.map(({ contributor, author }) => contributor ?? author),
            ),
            ...named('sections', [matched.section]),
            ...named('tags', matched.tags),
          ],
  };
}
