import type { Core } from '@strapi/strapi';

import type { ExportedArticle } from '../../../story/export';
import type { ChannelArticle, Publication } from '../../../story/render';
import { printedCredits } from '../../../story/render/printed-lines';
import type { Desk } from '../services/channels/desk';
import { loadArticles } from '../services/channels/load-articles';
import { toChannelArticle } from '../services/channels/to-channel-article';
import { toSecond } from './articles-in-order';
import type { ArticleInOrder } from './articles-in-order';
import { wholeArticles } from './whole-articles';

const AT_ONCE = 100;

/** The articles themselves, some in memory at a time. */
export async function* exportedArticles(
  strapi: Core.Strapi,
  articles: readonly ArticleInOrder[],
  {
    desk,
    publication,
    whole,
  }: { desk: Desk; publication: Publication; whole: { withPrivate: boolean } | null },
): AsyncGenerator<ExportedArticle> {
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const some = articles.slice(start, start + AT_ONCE);
    const loaded = await loadArticles(
      strapi,
      some.map(({ id }) => id),
      desk,
    );
    const wholes = whole && (await wholeArticles(strapi, some, { publication, ...whole }));
    for (const [index, each] of loaded.entries()) {
      const article = toChannelArticle(each, desk);
      const number = start + index + 1;
      yield {
        ...exported(some[index]!, article, { number, publication }),
        whole: wholes?.get(some[index]!.id)?.(article.url) ?? null,
      };
    }
  }
}

function exported(
  { status, slug, authors, section, tags, publishedOn }: ArticleInOrder,
  article: ChannelArticle,
  { number, publication }: { number: number; publication: Publication },
): Omit<ExportedArticle, 'whole'> {
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
