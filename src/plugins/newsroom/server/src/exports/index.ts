import type { Core } from '@strapi/strapi';

import type { ExportedArticle, ExportedSite } from '../../../story/export';
import { serverOrigin } from '../services/channels/server-origin';
import { openDesk } from '../services/channels/desk';
import { publicationIn } from '../services/channels/publication';
import { exportedArticles } from './exported-articles';
import { articlesInOrder } from './articles-in-order';
import { siteOf } from './site-of';

export interface ExportRequest {
  /** null is the default one. */
  locale: string | null;
  /** Without drafts and what is under an embargo. */
  publicOnly: boolean;
  /** With all there is of each: for a format that `isWhole`. */
  isWhole?: boolean;
}

export interface Export {
  site: ExportedSite;
  articles: AsyncIterable<ExportedArticle>;
  /** Drafts without a headline or a slug, which no other system could name. */
  leftOut: number;
}

/** What the command line asks for: `strapi.plugin('newsroom').service('exports')`. */
export interface ExportsService {
  /** Throws NEWSROOM_QUERY_INVALID_PARAMETER for a locale that is not set up. */
  open(request: ExportRequest): Promise<Export>;
}

export const exportsService = ({ strapi }: { strapi: Core.Strapi }): ExportsService => ({
  async open({ locale, publicOnly, isWhole = false }) {
    const now = new Date();
    const desk = await openDesk(strapi, {
      locale: locale ?? undefined,
      origin: serverOrigin(strapi),
      now,
    });
    const publication = publicationIn(strapi, desk);
    const { articles, leftOut } = await articlesInOrder(strapi, desk, { publicOnly, isWhole });
    return {
      site: siteOf(articles, publication),
      articles: exportedArticles(strapi, articles, {
        desk,
        publication,
        whole: isWhole ? { withPrivate: !publicOnly } : null,
      }),
      leftOut,
    };
  },
});
