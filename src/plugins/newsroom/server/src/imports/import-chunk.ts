import { leftAlone, unreadable, written } from './imported';
import type { Imported } from './imported';
import type { RunRow } from './journal/records';
import { mediaBeside } from './media/media-beside';
import { withMedia } from './media/with-media';
import { foreseenPost } from './plan/kept/foreseen-post';
import { asNextVersions, isNextVersion } from './plan/next-versions';
import { isToWrite, planPosts } from './plan/plan-stories';
import type { StoryPlan } from './plan/plan-stories';
import type { Run } from './plan/run';
import type { PostRead } from './read/read-stories';
import { missingOf, namedFirst, writeAlone } from './write/write-alone';
import { writeTogether } from './write/write-together';

/**
 * Clean, match and write for some posts of a run: few enough for one transaction.
 *
 * @returns what came of each, in their order; null for one that the run had done before.
 */
export async function importChunk(
  run: Run,
  runRow: RunRow | null,
  posts: readonly PostRead[],
): Promise<Array<Imported | null>> {
  const foreseen = await planPosts(run, posts);
  const planned = runRow === null ? foreseen : await withMedia(run, foreseen);
  if (runRow === null) foresee(run, foreseen);
  const plans = planned.filter((plan) => plan.kind === 'plan');
  const imported = runRow === null ? await wouldBe(run, plans) : await write(run, runRow, plans);
  if (runRow !== null) forgetUnmade(run, plans);
  return planned.map((plan) => {
    if (plan.kind === 'done') return null;
    return plan.kind === 'failed' ? unreadable(plan.source, plan.error) : imported.shift()!;
  });
}

async function write(run: Run, runRow: RunRow, plans: readonly StoryPlan[]): Promise<Imported[]> {
  // The article that a story is the next version of may be among those that are written now.
  const later = new Set(plans.filter((plan) => isNextVersion(run, plan)));
  const together = plans.filter((plan) => !later.has(plan) && isForSet(run, plan));
  const imported = new Map<StoryPlan, Imported>();
  for (const [index, each] of (await writeTogether(run, runRow, together)).entries()) {
    imported.set(together[index]!, each);
  }
  for (const plan of plans) {
    if (imported.has(plan)) continue;
    const [settled] = later.has(plan) ? await asNextVersions(run, [plan]) : [plan];
    imported.set(plan, await writeAlone(run, runRow, settled!));
  }
  return plans.map((plan) => imported.get(plan)!);
}

/** New articles, and what is only kept; whatever changes an article goes through its hooks. */
function isForSet({ writer }: Run, { decision, earlier }: StoryPlan): boolean {
  if (decision.act === 'none') return true;
  return writer === 'sets' && decision.act === 'write' && earlier === null;
}

/** Pictures and files that a real run would look for. */
function foresee({ media }: Run, planned: Awaited<ReturnType<typeof planPosts>>): void {
  for (const plan of planned) {
    if (plan.kind !== 'plan' || !isToWrite(plan)) continue;
    for (const { story, post, matched } of [plan, ...(plan.draft ? [plan.draft] : [])]) {
      media.foresee(story, post, mediaBeside(post, matched));
    }
  }
}

/** In a dry run whoever is named first stays known, as after a write. */
async function wouldBe(run: Run, planned: readonly StoryPlan[]): Promise<Imported[]> {
  const plans = await asNextVersions(run, planned);
  const imported = plans.map((plan) =>
    plan.decision.act === 'none' ? leftAlone(plan) : written(plan, plan.standing, namedFirst(plan)),
  );
  // Whom nobody but an earlier version of an article names is not made.
  forgetUnmade(
    run,
    plans.filter(({ decision }) => decision.act === 'none'),
  );
  await run.foreseen?.hear(plans.map((plan, index) => foreseenPost(plan, imported[index]!)));
  return imported;
}

/** Whom only failed stories named was not made: later stories must not find them. */
function forgetUnmade({ directories }: Run, plans: readonly StoryPlan[]): void {
  for (const { kind, entry } of plans.flatMap(missingOf)) {
    if (entry.documentId === null) directories[kind].remove(entry);
  }
}
