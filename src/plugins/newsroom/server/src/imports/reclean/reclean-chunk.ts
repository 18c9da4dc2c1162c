import { hasContent } from '../../../../story/article';
import { mapLinks } from '../../../../story/blocks';
import type { Story } from '../../../../story/model';
import { matchingOf } from '../choices';
import { leftAlone, unreadable, written } from '../imported';
import type { Imported } from '../imported';
import type { RunRow } from '../journal/records';
import { matchStory } from '../match/match-story';
import { withMedia } from '../media/with-media';
import type { Decision } from '../plan/decide';
import type { NotCleaned } from '../plan/keyed-posts';
import type { StoryPlan, StoryToWrite } from '../plan/plan-stories';
import type { Run } from '../plan/run';
import { whatTheyBecame } from '../plan/what-it-became';
import type { Became } from '../plan/what-it-became';
import { namespaceOf } from '../read/read-stories';
import { sha256 } from '../sha256';
import { articleEntries, writtenArticle } from '../write/set/article-entries';
import { preparedStory } from '../write/set/ready-story';
import { articleKeyText, articlesNow } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { writeAlone } from '../write/write-alone';
import type { StoredPost } from './stored-posts';

/** Cleans some posts again and writes those that come out different. @returns what came of each. */
export async function recleanChunk(
  run: Run,
  runRow: RunRow | null,
  posts: readonly StoredPost[],
): Promise<Imported[]> {
  const imported: Imported[] = [];
  for await (const plan of plansAgain(run, posts)) {
    imported.push(
      plan.kind === 'failed'
        ? unreadable(plan.source, plan.error)
        : await settle(run, runRow, plan),
    );
  }
  return imported;
}

/** Cleans some posts again and says what is to be done with each. Whoever takes a plan may write it. */
export async function* plansAgain(
  run: Run,
  posts: readonly StoredPost[],
): AsyncGenerator<PlanAgain | NotCleaned> {
  const became = await whatTheyBecame(
    run.strapi,
    posts.map(({ sourceKey }) => sourceKey),
  );
  const standing = posts.flatMap(({ sourceKey }) => became(sourceKey).standing ?? []);
  const drafts = await articlesNow(run.strapi, standing);

  for (const post of posts) {
    const [cleaned] = await run.cleaning.cleaned([post]);
    if (cleaned!.kind === 'failed') {
      yield cleaned!;
      continue;
    }
    const known = became(post.sourceKey);
    const before = known.standing && (drafts.get(articleKeyText(known.standing)) ?? null);
    yield await planAgain(run, { post, story: cleaned!.story, known, before });
  }
}

/** What is to be done with a post that was cleaned again; the story is there also where nothing is. */
export type PlanAgain = StoryPlan & Pick<StoryToWrite, 'story' | 'matched'>;

const TO_WRITE = {
  act: 'write',
  publish: false,
  outcome: 'update',
  code: null,
  reason: null,
} as const satisfies Decision;

interface Cleaned {
  post: StoredPost;
  story: Story;
  known: Became;
  before: ArticleNow | null;
}

async function planAgain(run: Run, { post, story, known, before }: Cleaned): Promise<PlanAgain> {
  const matched = matchStory(story, run.directories, {
    matching: matchingOf(run.choices),
    mapping: run.mapping,
    // What a source declares was kept with whoever it declared.
    detailsOf: () => null,
  });
  const leadsTo = new Map(post.links.map(({ url, to }) => [url, to]));
  const body = mapLinks(story.body, { link: (url) => leadsTo.get(url) ?? url });
  const first: StoryToWrite = {
    ...known,
    kind: 'plan',
    source: post.source,
    post: post.post,
    story: { ...story, body },
    ready: null,
    namespace: namespaceOf(post.post, run.choices),
    id: story.source.id,
    key: post.sourceKey,
    sourceHash: known.earlier?.sourceHash ?? sha256(post.post.raw),
    occurrence: 1,
    locale: known.standing?.locale ?? '',
    documentId: null,
    before,
    decision: TO_WRITE,
    matched,
    queries: [...story.queries, ...matched.queries],
    near: null,
    media: null,
    draft: null,
  };
  const [plan] = (await withMedia(run, [first])) as [StoryToWrite];
  return { ...plan, decision: decideAgain(run, plan) };
}

/** Guards first: whatever ends early touches nothing. */
function decideAgain({ choices }: Run, plan: PlanAgain): Decision {
  const { earlier, standing, before, story } = plan;
  if (!earlier || !standing || !before) return none('skipped', 'Its article was deleted here.');
  if (!story.headline?.trim() || !hasContent(story.body)) {
    return none(
      'needs review',
      'The rules of today leave no headline or text; nothing was changed.',
    );
  }
  // What an editor was at when it was exported stands behind the public version, which is cleaned.
  if (plan.post.whole?.draft) return none('unchanged', null);
  const { draftHash } = writtenAgain(plan, choices.timezone);
  if (draftHash === earlier.writtenHash) return none('unchanged', null);
  if (before.draftHash !== earlier.writtenHash) {
    return none(
      'conflict',
      'The rules of today give another text, and an editor changed the article. Nothing was overwritten.',
    );
  }
  const publish = standing.isPublished;
  return { act: 'write', publish, outcome: 'update', code: null, reason: null };
}

const none = (outcome: Extract<Decision, { act: 'none' }>['outcome'], reason: string | null) =>
  ({ act: 'none', outcome, code: null, reason }) as const;

/** The article as it would stand if it were written now. */
export function writtenAgain(again: PlanAgain, timezone: string): ArticleNow {
  const plan: StoryToWrite = { ...again, decision: TO_WRITE };
  const prepared = preparedStory(plan, timezone);
  // Publishing again sets this date, whatever the source says.
  prepared.fields.updatedOn = plan.before!.dates.updatedOn;
  const entries = articleEntries(plan, prepared, {
    slug: plan.standing!.slug,
    timezone,
    now: new Date(),
  });
  return writtenArticle(entries);
}

function settle(run: Run, runRow: RunRow | null, plan: StoryPlan): Promise<Imported> | Imported {
  const isWritten = plan.decision.act !== 'none';
  if (runRow === null) {
    return isWritten ? written(plan, plan.standing, plan.matched!.missing) : leftAlone(plan);
  }
  for (const { kind, entry } of isWritten ? plan.matched!.missing : []) {
    run.directories[kind].add(entry);
  }
  return writeAlone(run, runRow, plan);
}
