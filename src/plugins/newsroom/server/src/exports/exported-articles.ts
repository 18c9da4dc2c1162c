import type { Core } from '@strapi/strapi';

import type { ExportedArticle } from '../../../story/export';
import type { ChannelArticle, Publication } from '../../../story/render';
import { printedCredits } from '../../../story/render/printed-lines';
import type { Desk } from '../services/channels/desk';
import { loadArticles } from '../services/channels/load-articles';
import { toChannelArticle } from '../services/channels/to-channel-article';
import { toSecond } from './articles-in-order';
import type { ArticleInOrder } from './articles-in-order';

const AT_ONCE = 100;

/** The articles themselves, some in memory at a time. */
export async function* exportedArticles(
  strapi: Core.Strapi,
  articles: readonly ArticleInOrder[],
  { desk, publication }: { desk: Desk; publication: Publication },
): AsyncGenerator<ExportedArticle> {
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const some = articles.slice(start, start + AT_ONCE);
    const loaded = await loadArticles(
      strapi,
      some.map(({ id }) => id),
      desk,
    );
    for (const [index, each] of loaded.entries()) {
      const article = toChannelArticle(each, desk);
      yield exported(some[index]!, article, { number: start + index + 1, publication });
    }
  }
}

function exported(
  { status, slug, authors, section, tags, publishedOn }: ArticleInOrder,
  article: ChannelArticle,
  { number, publication }: { number: number; publication: Publication },
): ExportedArticle {
  const { headline, kicker, standfirst, byline, dateline, leadImage, body, access } = article;
  return {
    number,
    status,
    slug,
    locale: article.locale,
    language: article.language ?? publication.language,
    url: article.url,
    headline,
    kicker,
    standfirst,
    authors,
    byline,
    credit: printedCredits(article, publication).join('. ') || null,
    dateline,
    section,
    tags,
    publishedOn,
    updatedOn: toSecond(article.updatedOn),
    leadImage: leadImage && {
      url: leadImage.url,
      alternativeText: leadImage.alternativeText,
      caption: leadImage.caption,
      credit: leadImage.credit,
    },
    body,
    access,
  };
}
