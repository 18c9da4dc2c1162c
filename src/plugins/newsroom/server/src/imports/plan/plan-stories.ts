import { hasContent } from '../../../../story/article';
import type { LegacyPost, Query, Story } from '../../../../story/model';
import { keysWithRecord, recordKey } from '../journal/records';
import { draftOfWhole, wholeStory } from '../../../../story/whole';
import { localeFor } from '../locales';
import { declaredDetails } from '../match/declared-details';
import { matchingOf, nearDuplicatesOf } from '../choices';
import { matchStory } from '../match/match-story';
import type { PlacedMedia } from '../media/media-desk';
import type { MatchedStory } from '../match/match-story';
import { nearlyTheSame } from '../match/near/near-stories';
import type { NearStory } from '../match/near/near-stories';
import type { PostRead } from '../read/read-stories';
import { instantOf } from '../write/instant';
import { storable } from '../write/storable';
import { articleKeyText, articlesNow, standingOf } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { decide, withNearDuplicate } from './decide';
import type { Decision } from './decide';
import { isPublic } from './is-public';
import { keyedPosts } from './keyed-posts';
import type { KeyedPost, NotCleaned } from './keyed-posts';
import type { Run } from './run';
import { withUsableUrls } from './usable-urls';

/** Everything there is to know about one post before it is written; the dry run ends here. */
export interface StoryPlan extends Omit<KeyedPost, 'kind'> {
  kind: 'plan';
  /** 1-based: how often the run has met the post. */
  occurrence: number;
  /** Where the story goes. */
  locale: string;
  /** Of a new article that was one of a newsroom before, if nobody has it here. */
  documentId: string | null;
  /** The article with its draft, where the story may change it. */
  before: ArticleNow | null;
  decision: Decision;
  /** null unless the story is to be written. */
  matched: MatchedStory | null;
  queries: Query[];
  /** What says nearly the same as this new story; null where nothing does. */
  near: NearStory | null;
  /** Pictures and files that were brought in for it; none before it is written. */
  media: PlacedMedia | null;
  /** The unfinished draft behind a public article of the newsroom's own export. */
  draft: DraftPlan | null;
}

export interface DraftPlan {
  story: Story;
  matched: MatchedStory;
  post: LegacyPost;
  media: PlacedMedia | null;
}

/** A story that is to be written, new or again. */
export type StoryToWrite = StoryPlan & {
  story: Story;
  matched: MatchedStory;
  decision: Exclude<Decision, { act: 'none' }>;
};

export const isToWrite = (plan: StoryPlan): plan is StoryToWrite => plan.decision.act === 'write';

/** A post that the run had dealt with before it was interrupted. */
export interface DoneBefore {
  kind: 'done';
}

/** Plans posts in their order, with a few queries for all of them. Writes nothing. */
export async function planPosts(
  run: Run,
  posts: readonly PostRead[],
): Promise<Array<StoryPlan | NotCleaned | DoneBefore>> {
  const keyed = (await keyedPosts(run, posts)).map((post) => met(run, post));
  const done = await doneBefore(run, keyed);
  const mayChange = keyed.flatMap((post) =>
    post.kind === 'keyed' && post.story !== null ? (post.standing ?? []) : [],
  );
  const drafts = await articlesNow(run.strapi, mayChange);
  await run.nearStories.loadAround(
    keyed.flatMap((post) =>
      post.kind === 'keyed' && post.standing === null && !done.has(post) ? dateOf(run, post) : [],
    ),
  );
  const freeIds = await freeDocumentIds(run, keyed);
  return keyed.map((post) => {
    if (post.kind === 'failed') return post;
    if (done.has(post)) return { kind: 'done' };
    const { standing } = post;
    return planPost(run, post, {
      before: standing && (drafts.get(articleKeyText(standing)) ?? null),
      documentId: freeIds.get(post) ?? null,
    });
  });
}

function dateOf({ choices }: Run, { story }: KeyedPost): string[] {
  const date = story && instantOf(story.publishedOn, choices.timezone);
  return date === null ? [] : [date];
}

type MetPost = KeyedPost & Pick<StoryPlan, 'occurrence'>;

function met(run: Run, post: KeyedPost | NotCleaned): MetPost | NotCleaned {
  if (post.kind === 'failed') return post;
  const occurrence = (run.met.get(post.key) ?? 0) + 1;
  run.met.set(post.key, occurrence);
  run.namespaces.add(post.namespace);
  const { whole } = post.post;
  // Those of a draft are written behind those of the public version.
  const related = whole && [...whole.relatedPosts, ...(whole.draft?.relatedPosts ?? [])];
  if (related)
    run.wantedTargets.set(
      post.key,
      related.map(({ target }) => target),
    );
  return { ...post, occurrence };
}

async function doneBefore(
  { strapi, resumes }: Run,
  posts: ReadonlyArray<MetPost | NotCleaned>,
): Promise<Set<MetPost | NotCleaned>> {
  if (resumes === null) return new Set();
  const keyOf = (post: MetPost | NotCleaned) =>
    post.kind === 'failed' ? [] : recordKey(resumes.documentId, post.key, post.occurrence);
  const keys = await keysWithRecord(strapi, posts.flatMap(keyOf));
  return new Set(posts.filter((post) => keys.has(String(keyOf(post)))));
}

/** Of two versions of a story the one that was changed later is the newer. */
export function versionDate(
  { choices }: Pick<Run, 'choices'>,
  { updatedOn, publishedOn }: Pick<Story, 'updatedOn' | 'publishedOn'>,
): string | null {
  return instantOf(updatedOn ?? publishedOn, choices.timezone);
}

interface FoundHere {
  before: ArticleNow | null;
  documentId: string | null;
}

function localeOf({ locales }: Run, { standing, story, post }: KeyedPost): string {
  return (
    standing?.locale ?? localeFor(story?.language ?? null, locales, post.whole?.locale ?? null)
  );
}

/** Whoever has an article by its documentId still has it after it moved to another newsroom. */
async function freeDocumentIds(
  run: Run,
  posts: ReadonlyArray<MetPost | NotCleaned>,
): Promise<Map<MetPost | NotCleaned, string>> {
  const wanted = posts.flatMap((post) =>
    post.kind === 'keyed' && post.post.whole
      ? [{ post, documentId: post.post.whole.id, locale: localeOf(run, post) }]
      : [],
  );
  const valid = wanted.filter(({ documentId }) => /^[a-z0-9]{24}$/.test(documentId));
  const taken = await standingOf(run.strapi, valid);
  return new Map(
    valid
      .filter((each) => !taken.has(articleKeyText(each)))
      .map((each) => [each.post, each.documentId]),
  );
}

function planPost(run: Run, keyed: MetPost, { before, documentId }: FoundHere): StoryPlan {
  const { choices } = run;
  const { occurrence, story, standing, earlier, post, sourceHash } = keyed;
  const decided = decide({
    status: post.status,
    hasHeadline: story === null || Boolean(story.headline?.trim()),
    hasBody: story === null || hasContent(story.body),
    isRepeated: occurrence > 1,
    sourceHash,
    earlier,
    article: standing,
    isEdited: before !== null && before.draftHash !== earlier?.writtenHash,
    isToBePublished:
      choices.publish &&
      story !== null &&
      isPublic(story.source.status, story.publishedOn, choices.timezone),
  });
  const isNew = decided.act === 'write' && decided.outcome !== 'update';
  const near =
    isNew && story !== null
      ? run.nearStories.add(story, { key: keyed.key, date: versionDate(run, story) })
      : null;
  const decision = withNearDuplicate(decided, near?.headline ?? null, nearDuplicatesOf(choices));
  const matched =
    decision.act === 'write' && story !== null ? matchAndAdd(run, keyed, story) : null;
  const isPublished = decision.act === 'write' && decision.publish;
  const draft = matched !== null && isPublished ? draftPlan(run, keyed) : null;
  return {
    ...keyed,
    kind: 'plan',
    locale: localeOf(run, keyed),
    documentId: standing === null ? documentId : null,
    before,
    decision,
    matched,
    queries: [
      ...(story?.queries ?? []),
      ...(matched?.queries ?? []),
      ...(near === null ? [] : [nearlyTheSame(near)]),
    ],
    near,
    media: null,
    draft,
  };
}

/** From here on later stories find whom this one names first; if it fails, they are forgotten. */
function matchAndAdd(run: Run, keyed: MetPost, story: Story): MatchedStory {
  const { choices, directories, survey } = run;
  const matched = matchStory(story, directories, {
    matching: matchingOf(choices),
    mapping: run.mapping,
    detailsOf: declaredDetails(survey.declared, keyed),
  });
  for (const { kind, entry } of matched.missing) directories[kind].add(entry);
  for (const { kind, entry, suggestions } of matched.unmatched) {
    run.unmatched.add(kind, entry, suggestions);
  }
  return matched;
}

function draftPlan(run: Run, keyed: MetPost): DraftPlan | null {
  const whole = keyed.post.whole && draftOfWhole(keyed.post.whole);
  if (!whole) return null;
  const post = { ...keyed.post, whole };
  const story = withUsableUrls(storable(wholeStory(whole, post)));
  return { story, post, matched: matchAndAdd(run, { ...keyed, post }, story), media: null };
}
