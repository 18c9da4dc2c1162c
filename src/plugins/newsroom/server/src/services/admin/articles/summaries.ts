import type { Core } from '@strapi/strapi';

import type { ArticleSummary } from '../../../../../shared/admin/article-desk';
import { bylineText } from '../../../../../story/article';
import type { Block } from '../../../../../story/model';
import { stateKey } from '../../../documents/article-state/state';
import { ARTICLE, ARTICLE_STATE, CORRECTION } from '../../../uids';
import { checkCopy } from '../copy-check/check-copy';
import { dismissedOf } from '../copy-check/dismissals';

export interface DraftRow {
  documentId: string;
  headline: string | null;
  body: Block[] | null;
  language: string | null;
  byline: string | null;
  creditLine: string | null;
  authors: Array<{ name: string }>;
}

/** What the list view tells of articles beyond their own fields. */
export async function summariesOf(
  strapi: Core.Strapi,
  { documentIds, locale }: { documentIds: readonly string[]; locale: string },
): Promise<ArticleSummary[]> {
  const about = { articleDocumentId: { $in: [...documentIds] }, articleLocale: locale };
  const [drafts, states, corrections] = await Promise.all([
    loadDrafts(strapi, { documentId: { $in: [...documentIds] }, locale }),
    strapi.db.query(ARTICLE_STATE).findMany({ where: about }),
    strapi.db.query(CORRECTION).findMany({ where: about, select: ['articleDocumentId'] }),
  ]);
  const open = await openQueriesOf(strapi, drafts, locale);
  const now = Date.now();
  return drafts.map((draft) => {
    const { documentId } = draft;
    const state = states.find((one) => one.articleDocumentId === documentId);
    const embargo: string | null = state?.embargoUntil ?? null;
    return {
      documentId,
      byline:
        draft.byline ??
        bylineText(
          draft.authors.map(({ name }) => name),
          locale,
        ),
      pubStatus: state?.pubStatus ?? 'usable',
      embargoUntil: embargo && Date.parse(embargo) > now ? embargo : null,
      corrections: corrections.filter((one) => one.articleDocumentId === documentId).length,
      queries: open.get(documentId) ?? 0,
    };
  });
}

export function loadDrafts(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  limit = 100,
): Promise<DraftRow[]> {
  return strapi.db.query(ARTICLE).findMany({
    where: { ...where, publishedAt: null },
    select: ['documentId', 'headline', 'body', 'language', 'byline', 'creditLine'],
    populate: { authors: { select: ['name'] } },
    orderBy: { updatedAt: 'desc' },
    limit,
  });
}

/** How many questions stand open in each draft, as the copy check would ask them now. */
export async function openQueriesOf(
  strapi: Core.Strapi,
  drafts: readonly DraftRow[],
  locale: string,
): Promise<Map<string, number>> {
  const keys = drafts.map(({ documentId }) => ({ documentId, locale }));
  const settled = await dismissedOf(strapi, keys);
  return new Map(
    drafts.map((draft) => {
      const dismissed = new Set(settled.get(stateKey({ documentId: draft.documentId, locale })));
      const { queries } = checkCopy(
        {
          ...draft,
          locale,
          body: Array.isArray(draft.body) ? draft.body : [],
          authors: draft.authors.length,
          credits: 0,
        },
        { historical: true, dismissed },
      );
      return [draft.documentId, queries.length];
    }),
  );
}
