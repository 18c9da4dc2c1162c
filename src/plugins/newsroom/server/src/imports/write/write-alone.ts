import type { Query } from '../../../../story/model';
import { claimOldPaths } from '../addresses/claim-old-paths';
import { failureOf } from '../failure';
import { failed, leftAlone, written } from '../imported';
import type { Imported } from '../imported';
import { keepDone } from '../journal/keep';
import { isTakenOver, writeAsLeader } from '../journal/lead';
import type { RunRow } from '../journal/records';
import { forgetMade, makeMissing } from './make-missing';
import type { Missing } from '../match/match-story';
import { isToWrite } from '../plan/plan-stories';
import type { StoryPlan } from '../plan/plan-stories';
import type { Run } from '../plan/run';
import { articleNow } from './snapshot';
import type { ArticleNow } from './snapshot';
import { publishArticle, writeArticle } from './write-article';
import { hasDraft, writeDraft } from './write-draft';

/**
 * Writes one story through the Document Service, in a transaction of its own: what changes an article
 * that stands, and what could not be written in a set. Only a lost database makes it throw, or a lost lead.
 */
export async function writeAlone(run: Run, runRow: RunRow, plan: StoryPlan): Promise<Imported> {
  const { strapi } = run;
  if (plan.decision.act === 'none') return keepOutcome(run, runRow, plan, leftAlone(plan));
  const made: Missing[] = [];
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      const writing = { strapi, trx };
      await writeAsLeader(writing, runRow);
      made.push(...(await makeMissing(writing, missingOf(plan))));
      const article = await write(run, plan);
      const [claimed] = await claimOldPaths(writing, [
        { ...article, paths: isToWrite(plan) ? plan.story.source.paths : [] },
      ]);
      const told = withQueries(plan, claimed!.queries);
      const imported = written(told, article, made);
      await keepDone(writing, runRow, [{ plan: told, imported, article, claimed: claimed!.fresh }]);
      return imported;
    });
  } catch (error) {
    forgetMade(made);
    if (isTakenOver(error)) throw error;
    return keepOutcome(run, runRow, plan, failed(plan, failureOf(error)));
  }
}

/** Whom and what nobody has named before, in the public version or in a draft behind it. */
export function namedFirst({ matched, draft }: StoryPlan): Missing[] {
  return [...(matched?.missing ?? []), ...(draft?.matched.missing ?? [])];
}

export function missingOf(plan: StoryPlan): Missing[] {
  const { matched, draft } = plan;
  return [...namedFirst(plan), ...(matched?.awaited ?? []), ...(draft?.matched.awaited ?? [])];
}

export function withQueries(plan: StoryPlan, queries: readonly Query[]): StoryPlan {
  return queries.length === 0 ? plan : { ...plan, queries: [...plan.queries, ...queries] };
}

async function write({ strapi, choices }: Run, plan: StoryPlan): Promise<ArticleNow> {
  const { decision, standing, locale } = plan;
  const article = isToWrite(plan)
    ? await writeArticle(strapi, {
        story: plan.story,
        matched: plan.matched,
        locale,
        timezone: choices.timezone,
        post: plan.post,
        media: plan.media,
        documentId: standing?.documentId ?? null,
      })
    : { documentId: standing!.documentId, locale: standing!.locale };
  if (decision.act !== 'none' && decision.publish) await publishArticle(strapi, article);
  if (isToWrite(plan) && hasDraft(plan)) {
    await writeDraft(strapi, plan, { article, timezone: choices.timezone });
  }
  const after = await articleNow(strapi, article);
  if (!after) throw new Error('The article was deleted while it was written.');
  return after;
}

/** Keeps the record of a story that was not written. */
async function keepOutcome(
  { strapi }: Run,
  runRow: RunRow,
  plan: StoryPlan,
  imported: Imported,
): Promise<Imported> {
  await strapi.db.transaction(async ({ trx }) => {
    await writeAsLeader({ strapi, trx }, runRow);
    await keepDone({ strapi, trx }, runRow, [{ plan, imported, article: null }]);
  });
  return imported;
}
