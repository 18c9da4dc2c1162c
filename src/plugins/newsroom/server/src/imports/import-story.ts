import type { Query } from '../../../story/model';
import type { ArticleKey } from '../documents/article/versions';
import { failureOf } from './failure';
import { keepRecord } from './journal/records';
import { keepSource } from './journal/sources';
import type { Missing } from './match/match-story';
import type { ImportRow, Outcome } from './outcome';
import type { Decision } from './plan/decide';
import { planStory } from './plan/plan-story';
import type { Run, StoryPlan, StoryToImport } from './plan/plan-story';
import { articleNow } from './write/snapshot';
import type { ArticleNow } from './write/snapshot';
import { publishArticle, writeArticle } from './write/write-article';

export interface Imported {
  row: ImportRow;
  /** In which state a story was left; null where nothing was written. */
  left: 'published' | 'draft' | 'embargoed' | null;
  /** Whoever and whatever was made for it; in a dry run, would be. */
  made: readonly Missing[];
  queries: readonly Query[];
}

type Acting = Exclude<Decision, { act: 'none' }>;

/** Match and write: one story, in a transaction of its own. Only a lost database makes it throw. */
export async function importStory(run: Run, given: StoryToImport): Promise<Imported> {
  const plan = await planStory(run, given);
  const { decision } = plan;
  if (decision.act === 'none') {
    const row = rowOf(given, plan, plan.before);
    await keepOutcome(run, given, plan, row);
    return { row, left: null, made: [], queries: [] };
  }
  try {
    const after = run.choices.isDryRun ? plan.before : await write(run, given, plan, decision);
    const made = plan.matched?.missing ?? [];
    for (const { kind, entry } of made) run.directories[kind].add(entry);
    return {
      row: rowOf(given, plan, after),
      left: leftAs(given, decision),
      made,
      queries: plan.queries,
    };
  } catch (error) {
    const { code, reason } = failureOf(error);
    const row = { ...rowOf(given, plan, plan.before), outcome: 'fail' as const, code, reason };
    await keepOutcome(run, given, plan, row);
    return { row, left: null, made: [], queries: [] };
  }
}

/** The article and all that is kept about it, or nothing. */
async function write(
  run: Run,
  given: StoryToImport,
  plan: StoryPlan,
  decision: Acting,
): Promise<ArticleNow> {
  const { strapi, choices } = run;
  const { post, story } = given;
  return strapi.db.transaction(async () => {
    const article =
      decision.act === 'write'
        ? await writeArticle(strapi, {
            story,
            matched: plan.matched!,
            locale: plan.locale,
            timezone: choices.timezone,
            documentId: plan.before?.documentId ?? null,
          })
        : articleOf(plan.before!);
    if (decision.publish) await publishArticle(strapi, article);

    const after = await articleNow(strapi, article);
    if (!after) throw new Error('The article was deleted while it was written.');
    await keepSource(strapi, plan.earlier, {
      key: plan.key,
      namespace: story.source.namespace,
      sourceId: story.source.id,
      articleDocumentId: article.documentId,
      articleLocale: article.locale,
      sourceHash: plan.sourceHash,
      writtenHash: after.draftHash,
    });
    await keepRecord(strapi, {
      runDocumentId: run.documentId!,
      sourceKey: plan.key,
      occurrence: plan.occurrence,
      row: rowOf(given, plan, after),
      article,
      before: plan.before,
      cleaned: { post, story, queries: plan.queries },
    });
    return after;
  });
}

const articleOf = ({ documentId, locale }: ArticleKey): ArticleKey => ({ documentId, locale });

/** These bring something new, which somebody will want to look at, though it was not written. */
const KEPT_THOUGH_NOT_WRITTEN: ReadonlySet<Outcome> = new Set(['conflict', 'fail']);

/** Keeps the record of a story that was not written. */
async function keepOutcome(
  run: Run,
  { post, story }: StoryToImport,
  plan: StoryPlan,
  row: ImportRow,
): Promise<void> {
  if (run.choices.isDryRun) return;
  await keepRecord(run.strapi, {
    runDocumentId: run.documentId!,
    sourceKey: plan.key,
    occurrence: plan.occurrence,
    row,
    article: plan.before,
    before: null,
    cleaned: KEPT_THOUGH_NOT_WRITTEN.has(row.outcome)
      ? { post, story, queries: plan.queries }
      : null,
  });
}

function rowOf(
  { source, story }: StoryToImport,
  { decision: { outcome, code, reason } }: StoryPlan,
  article: ArticleNow | null,
): ImportRow {
  return {
    source,
    id: story.source.id,
    outcome,
    code,
    reason,
    documentId: article?.documentId ?? null,
    slug: article?.slug ?? null,
  };
}

function leftAs({ story }: StoryToImport, decision: Acting): Imported['left'] {
  if (story.source.status === 'future') return decision.publish ? 'embargoed' : 'draft';
  return decision.publish ? 'published' : 'draft';
}
