import type { Core } from '@strapi/strapi';

import type { ExportedTerm } from '../../../story/export';
import type { Desk } from '../services/channels/desk';
import { rowsInSteps } from '../services/rows-in-steps';
import { ARTICLE, ARTICLE_STATE } from '../uids';

/** An article of an export, with what its head has to know. */
export interface ArticleInOrder {
  /** Of the version that goes out. */
  id: number;
  status: 'public' | 'draft' | 'future';
  slug: string;
  /** The end of the embargo, under one. */
  publishedOn: string | null;
  authors: ExportedTerm[];
  section: ExportedTerm | null;
  tags: ExportedTerm[];
}

interface VersionRow extends Omit<ArticleInOrder, 'status' | 'slug'> {
  documentId: string;
  headline: string | null;
  slug: string | null;
  publishedAt: string | null;
}

interface StateRow {
  id: number;
  articleDocumentId: string;
  pubStatus: string;
  embargoUntil: string | null;
}

const NAMED = { select: ['name', 'slug'] };

/**
 * Which version of each article goes out, in an order of their own content: two newsrooms with the
 * same articles give the same. What was canceled does not go out any more, and what is withheld goes
 * as the draft that it is, unless the whole is wanted.
 */
export async function articlesInOrder(
  strapi: Core.Strapi,
  { locale, now }: Desk,
  { publicOnly, isWhole }: { publicOnly: boolean; isWhole: boolean },
): Promise<{ articles: ArticleInOrder[]; leftOut: number }> {
  const states = new Map<string, StateRow>();
  for await (const state of rowsInSteps<StateRow>(strapi, ARTICLE_STATE, {
    where: { articleLocale: locale },
    select: ['id', 'articleDocumentId', 'pubStatus', 'embargoUntil'],
  })) {
    states.set(state.articleDocumentId, state);
  }
  const versions = new Map<string, VersionRow>();
  for await (const version of rowsInSteps<VersionRow>(strapi, ARTICLE, {
    where: { locale },
    select: ['id', 'documentId', 'headline', 'slug', 'publishedOn', 'publishedAt'],
    populate: { authors: NAMED, section: NAMED, tags: NAMED },
  })) {
    // A whole article says for itself that it is withheld: its public version goes out all the same.
    const isUsable =
      isWhole || (states.get(version.documentId)?.pubStatus ?? 'usable') === 'usable';
    const other = versions.get(version.documentId);
    if (!other || (version.publishedAt !== null) === isUsable) {
      versions.set(version.documentId, version);
    }
  }

  let leftOut = 0;
  const articles = [...versions.values()].flatMap((version): ArticleInOrder[] => {
    const { documentId, slug, headline, publishedAt, publishedOn, ...rest } = version;
    const state = states.get(documentId);
    if (state?.pubStatus === 'canceled' && (publicOnly || !isWhole)) return [];
    if (state?.pubStatus === 'withheld' && publicOnly) return [];
    const embargo = state?.embargoUntil && new Date(state.embargoUntil) > now;
    const status = publishedAt === null ? 'draft' : embargo ? 'future' : 'public';
    if (publicOnly && status !== 'public') return [];
    if (!slug || !headline) {
      leftOut += 1;
      return [];
    }
    const date = status === 'future' ? state!.embargoUntil : publishedOn;
    return [{ ...rest, status, slug, publishedOn: toSecond(date) }];
  });
  const order = ({ publishedOn, slug }: ArticleInOrder) => `${publishedOn ?? ''} ${slug}`;
  return { articles: articles.sort((one, other) => (order(one) < order(other) ? -1 : 1)), leftOut };
}

/** Old formats know no parts of a second, and what they can't say must not decide the order. */
export function toSecond(date: string | null): string | null {
  return date === null ? null : new Date(Math.floor(+new Date(date) / 1000) * 1000).toISOString();
}
