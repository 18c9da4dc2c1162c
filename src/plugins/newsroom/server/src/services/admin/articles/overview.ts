import type { Core } from '@strapi/strapi';

import type { DeskOverview } from '../../../../../shared/admin/article-desk';
import { ARTICLE, ARTICLE_STATE, DELIVERY } from '../../../uids';
import { listRuns } from '../import-desk/runs';
import { loadDrafts, openQueriesOf } from './summaries';

/** The newest drafts are looked at: what lies longer waits for nobody. */
const LOOKED_AT = 40;
const SHOWN = 5;

/** What waits for somebody, for the home page. Each part is small whatever the size of the archive. */
export async function overviewOf(strapi: Core.Strapi, locale: string): Promise<DeskOverview> {
  const [articles, queries, embargoes, lastRun, failing] = await Promise.all([
    strapi.db.query(ARTICLE).count({ where: { publishedAt: null, locale } }),
    openQueries(strapi, locale),
    embargoesToday(strapi),
    newestRun(strapi),
    failingEndpoints(strapi),
  ]);
  return { articles, queries, embargoes, lastRun, failing };
}

async function openQueries(strapi: Core.Strapi, locale: string): Promise<DeskOverview['queries']> {
  const drafts = await loadDrafts(strapi, { locale }, LOOKED_AT);
  const open = await openQueriesOf(strapi, drafts, locale);
  return drafts
    .map(({ documentId, headline }) => ({
      documentId,
      headline: headline ?? '',
      queries: open.get(documentId) ?? 0,
    }))
    .filter(({ queries }) => queries > 0)
    .slice(0, SHOWN);
}

async function embargoesToday(strapi: Core.Strapi): Promise<DeskOverview['embargoes']> {
  const now = new Date();
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  const states: Array<{
    articleDocumentId: string;
    headline: string | null;
    embargoUntil: string;
  }> = await strapi.db.query(ARTICLE_STATE).findMany({
    where: { pubStatus: 'usable', embargoUntil: { $gt: now, $lt: tomorrow } },
    orderBy: { embargoUntil: 'asc' },
    limit: SHOWN,
  });
  return states.map(({ articleDocumentId, headline, embargoUntil }) => ({
    documentId: articleDocumentId,
    headline: headline ?? '',
    embargoUntil,
  }));
}

async function newestRun(strapi: Core.Strapi): Promise<DeskOverview['lastRun']> {
  const { rows } = await listRuns(strapi, { page: 1, pageSize: 1 });
  return rows[0] ?? null;
}

async function failingEndpoints(strapi: Core.Strapi): Promise<DeskOverview['failing']> {
  const { tableName } = strapi.db.metadata.get(DELIVERY);
  const rows: Array<{ endpoint: string; state: string; rows: number | string }> = await strapi.db
    .getConnection(tableName)
    .select('endpoint', 'state')
    .count({ rows: '*' })
    .whereIn('state', ['waiting', 'failed', 'parked'])
    .groupBy('endpoint', 'state');
  const failing = new Map<string, { waiting: number; parked: number }>();
  for (const { endpoint, state, rows: count } of rows) {
    const one = failing.get(endpoint) ?? { waiting: 0, parked: 0 };
    if (state === 'waiting') one.waiting += Number(count);
    else one.parked += Number(count);
    failing.set(endpoint, one);
  }
  return [...failing]
    .filter(([, { parked }]) => parked > 0)
    .map(([endpoint, counts]) => ({ endpoint, ...counts }))
    .slice(0, SHOWN);
}
