import { toParagraphs } from '../blocks';
import type { LegacyPost, Story, StoryContributor, StoryMedia } from '../model';
import type { WholeArticle, WholeCredit } from './model';

/** A whole article as a story: an editor has had it in hand, and nothing of it is cleaned again. */
export function wholeStory(article: WholeArticle, post: LegacyPost): Story {
  return {
    source: {
      namespace: article.site,
      id: article.id,
      url: post.url,
      status: post.status,
      paths: article.redirects,
    },
    headline: article.headline,
    slug: article.slug,
    kicker: article.kicker,
    standfirst: article.standfirst,
    language: article.language,
    byline: article.byline,
    credit: article.creditLine,
    authors: article.authors.map(({ name, organization, slug }) => ({ name, organization, slug })),
    contributors: article.credits.map(contributor),
    dateline: article.dateline,
    publishedOn: article.publishedOn,
    updatedOn: article.updatedOn,
    sourceName: article.sourceName,
    sourceUrl: article.sourceUrl,
    canonicalUrl: article.canonicalUrl,
    section: article.section?.name ?? null,
    tags: article.tags.map(({ name }) => name),
    leadImage: article.leadImage,
    media: pictures(article),
    body: article.body,
    text: toParagraphs(article.body).join('\n\n'),
    relatedPosts: article.relatedPosts.map(({ target: _target, ...related }) => ({
      ...related,
      authors: [],
    })),
    removed: [],
    repairs: [],
    queries: [],
  };
}

/** The unfinished draft of an article, as whole as the article; null where there is none. */
export const draftOfWhole = (article: WholeArticle): WholeArticle | null =>
  article.draft && { ...article, ...article.draft, draft: null };

function contributor({ name, role, organization, place, ...who }: WholeCredit): StoryContributor {
  return {
    name,
    organization,
    role,
    place,
    whole: {
      contributor: who.contributor,
      author: who.author && {
        name: who.author.name,
        organization: who.author.organization,
        slug: who.author.slug,
      },
    },
  };
}

function pictures({ body }: WholeArticle): StoryMedia[] {
  return body.flatMap((block) =>
    block.type === 'image' && typeof block.image?.url === 'string'
      ? [
          {
            url: block.image.url,
            alternativeText: block.image.alternativeText ?? null,
            caption: block.image.caption ?? null,
            credit: block.credit ?? null,
          },
        ]
      : [],
  );
}
