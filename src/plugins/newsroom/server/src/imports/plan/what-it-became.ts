import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { findSources } from '../journal/sources';
import type { KnownSource } from '../journal/sources';
import { articleKeyText, standingOf } from '../write/snapshot';
import type { Standing } from '../write/snapshot';

/** What an earlier import made of a post. */
export interface Became {
  /** null for a post that was never imported. */
  earlier: KnownSource | null;
  /** The article as it stands; null where there is none, or none any more. */
  standing: Standing | null;
}

/** What posts became before, by source key, in two queries for all of them. */
export async function whatTheyBecame(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<(key: string) => Became> {
  const sources = await findSources(strapi, keys);
  const articles = [...sources.values()].flatMap((source) => articleOf(source) ?? []);
  const standing = await standingOf(strapi, articles);
  return (key) => {
    const earlier = sources.get(key) ?? null;
    const article = earlier && articleOf(earlier);
    return { earlier, standing: article && (standing.get(articleKeyText(article)) ?? null) };
  };
}

function articleOf({ articleDocumentId, articleLocale }: KnownSource): ArticleKey | null {
  if (!articleDocumentId || !articleLocale) return null;
  return { documentId: articleDocumentId, locale: articleLocale };
}
