import { IMPORT_SOURCE } from '../../uids';
import type { ArticleKey } from '../../documents/article/versions';
import { nearDuplicatesOf } from '../choices';
import { findSources } from '../journal/sources';
import { articleKeyText, articlesNow } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { asNextVersion } from './decide';
import { isToWrite, versionDate } from './plan-stories';
import type { StoryPlan, StoryToWrite } from './plan-stories';
import type { Run } from './run';

/** Whether a new story may be the next version of an article, and the run is to update that. */
export function isNextVersion({ choices }: Pick<Run, 'choices'>, plan: StoryPlan): boolean {
  return (
    nearDuplicatesOf(choices) === 'update' &&
    plan.near !== null &&
    isToWrite(plan) &&
    plan.decision.outcome === 'create'
  );
}

/**
 * The plans, with those as updates that are the next version of an article. One that this run has not
 * written is only foreseen in a dry run; in any other it came to nothing, and the story is its own.
 */
export async function asNextVersions(run: Run, plans: readonly StoryPlan[]): Promise<StoryPlan[]> {
  const near = plans.filter((plan): plan is StoryToWrite => isNextVersion(run, plan));
  if (near.length === 0) return [...plans];
  const keys = await articleKeys(run, near);
  const articles = await articlesNow(run.strapi, [...keys.values()]);
  const written = await writtenHashes(run, [...articles.values()]);
  return plans.map((plan) => {
    if (!isNextVersion(run, plan)) return plan;
    const key = keys.get(plan);
    const article = key === undefined ? null : (articles.get(articleKeyText(key)) ?? null);
    return nextVersion(run, plan as StoryToWrite, { article, written });
  });
}

async function articleKeys(
  { strapi }: Run,
  plans: readonly StoryToWrite[],
): Promise<Map<StoryPlan, ArticleKey>> {
  const ofRun = plans.flatMap(({ near }) => (typeof near!.of === 'string' ? near!.of : []));
  const sources = await findSources(strapi, ofRun);
  return new Map(
    plans.flatMap((plan): Array<[StoryPlan, ArticleKey]> => {
      const { of } = plan.near!;
      if (typeof of !== 'string') return [[plan, of]];
      const source = sources.get(of);
      if (!source?.articleDocumentId || !source.articleLocale) return [];
      return [[plan, { documentId: source.articleDocumentId, locale: source.articleLocale }]];
    }),
  );
}

/** What imports have written last of articles, whichever of their sources it was. */
async function writtenHashes(
  { strapi }: Run,
  articles: readonly ArticleNow[],
): Promise<Set<string>> {
  const rows: Array<{ writtenHash: string | null } & Record<string, string>> = await strapi.db
    .query(IMPORT_SOURCE)
    .findMany({
      where: { articleDocumentId: { $in: articles.map(({ documentId }) => documentId) } },
      select: ['articleDocumentId', 'articleLocale', 'writtenHash'],
    });
  return new Set(
    rows.map(({ articleDocumentId, articleLocale, writtenHash }) =>
      [articleDocumentId, articleLocale, writtenHash].join(' '),
    ),
  );
}

function nextVersion(
  run: Run,
  plan: StoryToWrite,
  { article, written }: { article: ArticleNow | null; written: ReadonlySet<string> },
): StoryPlan {
  const { headline, date, of } = plan.near!;
  const own = versionDate(run, plan.story);
  const isNewer = own !== null && date !== null && own < date;
  if (article === null) {
    if (!run.choices.isDryRun || typeof of !== 'string') return plan;
    const unwritten = { isPublished: true, wasPublished: true };
    const facts = { headline, article: unwritten, isEdited: false, isNewer };
    return { ...plan, decision: asNextVersion(plan.decision, facts) };
  }
  const { documentId, locale, draftHash } = article;
  const isEdited = !written.has([documentId, locale, draftHash].join(' '));
  const decision = asNextVersion(plan.decision, { headline, article, isEdited, isNewer });
  if (decision.outcome === 'needs review') return { ...plan, decision };
  return { ...plan, decision, locale, documentId: null, standing: article, before: article };
}
