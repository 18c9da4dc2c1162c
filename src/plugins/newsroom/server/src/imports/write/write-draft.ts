import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE } from '../../uids';
import type { StoryToWrite } from '../plan/plan-stories';
import { articleFields } from './article-fields';
import { makeCredits, makeRelatedPosts } from './owned-rows';
import { storable } from './storable';

/** An article that is public, and that an editor was at when the newsroom's own export was made. */
export const hasDraft = ({ draft, decision }: StoryToWrite): boolean =>
  draft !== null && decision.publish;

/**
 * Writes the unfinished draft of an article behind its public version, through the Document Service.
 * What both have is left alone: credits and related posts stay the rows that they share. Call it inside
 * the transaction in which the article was written.
 */
export async function writeDraft(
  strapi: Core.Strapi,
  { draft, post }: StoryToWrite,
  { article, timezone }: { article: ArticleKey; timezone: string },
): Promise<void> {
  const own = post.whole?.draft;
  if (draft === null || !own) return;
  const { story, matched, media } = draft;
  const data = storable({
    ...articleFields(story, { timezone, post: draft.post }),
    ...(own.slug !== undefined && { slug: story.slug }),
    ...(own.leadImage !== undefined && { leadImage: media?.leadImage?.id ?? null }),
    ...(own.socialImage !== undefined && { socialImage: media?.socialImage?.id ?? null }),
    ...(own.credits && { credits: await makeCredits(strapi, matched.credits) }),
    ...(own.relatedPosts && { relatedPosts: await makeRelatedPosts(strapi, story.relatedPosts) }),
    authors: matched.authors.map((author) => author.documentId),
    section: matched.section?.documentId ?? null,
    tags: matched.tags.map((tag) => tag.documentId),
  });
  const { documentId, locale } = article;
  await strapi.documents(ARTICLE).update({ documentId, locale, data: data as never });
}
