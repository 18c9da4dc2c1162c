import { changesOfArticles, recordChanges } from '../../changes';
import type { Change } from '../../changes';
import { claimOldPaths } from '../addresses/claim-old-paths';
import { leftAlone, written } from '../imported';
import type { Imported } from '../imported';
import { keepDone } from '../journal/keep';
import type { Done } from '../journal/keep';
import { isTakenOver, writeAsLeader } from '../journal/lead';
import type { RunRow } from '../journal/records';
import type { Missing } from '../match/match-story';
import { isToWrite } from '../plan/plan-stories';
import type { StoryPlan, StoryToWrite } from '../plan/plan-stories';
import type { Run } from '../plan/run';
import type { PreparedFields } from '../../documents/article/prepared-data';
import { keepListing } from '../../services/listing/keep-listing';
import { keepSearchIndex } from '../../services/search/keep-index';
import { forgetMade, makeMissing } from './make-missing';
import type { Writing } from './rows/insert';
import { preparedStory, readyFields } from './set/ready-story';
import { showSet } from './set/show-set';
import type { PublishedArticle } from './set/show-set';
import { writeSet } from './set/write-set';
import { inPieces, sideBySide } from './side-by-side';
import { articleNow } from './snapshot';
import type { ArticleNow } from './snapshot';
import { missingOf, withQueries, writeAlone } from './write-alone';
import { hasDraft, writeDraft } from './write-draft';

/**
 * Writes stories in one transaction with all that is kept about them. When the database refuses,
 * each half is tried by itself, down to the story that is at fault: that one is left to the
 * Document Service, which says what is wrong with it. So a bad row never takes others with it.
 *
 * @returns what came of each, in their order.
 */
export async function writeTogether(
  run: Run,
  runRow: RunRow,
  plans: readonly StoryPlan[],
): Promise<Imported[]> {
  if (plans.length === 0) return [];
  const made: Missing[] = [];
  try {
    return await run.strapi.db.transaction(async ({ trx }) => {
      const writing = { strapi: run.strapi, trx };
      const begun = async () => {
        await writeAsLeader(writing, runRow);
        made.push(...(await makeMissing(writing, plans.flatMap(missingOf))));
      };
      const [, prepared] = await sideBySide(
        begun(),
        inPieces(
          plans.filter(isToWrite),
          (plan) => readyFields(plan) ?? preparedStory(plan, run.choices.timezone),
        ),
      );
      const { done, published } = await writeAll(writing, run, plans, { made, prepared });
      await keepDone(writing, runRow, done);
      const articles = done.flatMap(({ article }) => article ?? []);
      const changes = changesOf(articles);
      // Articles that are not told by name are listed and indexed here.
      if (changes[0]?.kind === 'articles') await show(writing, articles, published);
      await recordChanges(run.strapi, changes);
      return done.map(({ imported }) => imported);
    });
  } catch (error) {
    forgetMade(made);
    if (isTakenOver(error)) throw error;
    const [only] = plans;
    if (plans.length === 1) return [await writeAlone(run, runRow, only!)];
    const middle = Math.ceil(plans.length / 2);
    return [
      ...(await writeTogether(run, runRow, plans.slice(0, middle))),
      ...(await writeTogether(run, runRow, plans.slice(middle))),
    ];
  }
}

/** Beyond so many, readers had better look at everything again than at each by name. */
const NAMED_AT_MOST = 20;

/** New people and terms show nowhere but in the articles that are told of. */
function changesOf(articles: ReadonlyArray<{ documentId: string; locale: string }>): Change[] {
  if (articles.length <= NAMED_AT_MOST) return changesOfArticles(articles);
  return [{ kind: 'articles', documentId: null, locale: null }];
}

/** Of a document that was known before, another locale may stand, or somebody may change it now. */
async function show(
  writing: Writing,
  articles: readonly ArticleNow[],
  published: readonly PublishedArticle[],
): Promise<void> {
  // Writing a draft behind a published article has listed and indexed it.
  const fresh = published.filter(
    ({ article: { plan } }) => plan.documentId === null && plan.draft === null,
  );
  await showSet(writing, fresh, new Date());
  const shown = new Set(fresh.map(({ article }) => article.documentId));
  const others = articles.filter(
    ({ documentId, isPublished }) => isPublished && !shown.has(documentId),
  );
  await keepListing(writing.strapi, others);
  await keepSearchIndex(writing.strapi, others);
}

/** Those of the newsroom's own export, which are few: gives each as it stands with its draft. */
async function withDrafts<Written extends { article: ArticleNow }>(
  { strapi, choices: { timezone } }: Run,
  plans: readonly StoryToWrite[],
  written: readonly Written[],
): Promise<Written[]> {
  const all = [...written];
  for (const [index, plan] of plans.entries()) {
    if (!hasDraft(plan)) continue;
    const { article } = all[index]!;
    await writeDraft(strapi, plan, { article, timezone });
    all[index] = { ...all[index]!, article: (await articleNow(strapi, article))! };
  }
  return all;
}

async function writeAll(
  writing: Writing,
  run: Run,
  plans: readonly StoryPlan[],
  { made, prepared }: { made: readonly Missing[]; prepared: readonly PreparedFields[] },
): Promise<{ done: Done[]; published: PublishedArticle[] }> {
  const toWrite = plans.filter(isToWrite);
  const set = await writeSet(writing, toWrite, {
    prepared,
    timezone: run.choices.timezone,
  });
  const { published } = set;
  const articles = await withDrafts(run, toWrite, set.articles);
  const claimed = await claimOldPaths(
    writing,
    toWrite.map(({ story }, index) => ({
      ...articles[index]!.article,
      paths: story.source.paths,
    })),
  );
  const places = new Map<StoryPlan, number>(toWrite.map((plan, index) => [plan, index]));
  const unclaimed = new Set(made.map(({ entry }) => entry));
  const done = plans.map((planned): Done => {
    const place = places.get(planned);
    if (place === undefined) return { plan: planned, imported: leftAlone(planned), article: null };
    const { article, packed } = articles[place]!;
    const plan = withQueries(planned, claimed[place]!.queries);
    const own = missingOf(plan).filter(({ entry }) => unclaimed.delete(entry));
    return { plan, imported: written(plan, article, own), article, packed };
  });
  return { done, published };
}
