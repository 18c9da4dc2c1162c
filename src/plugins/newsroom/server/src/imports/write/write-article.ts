import type { Core } from '@strapi/strapi';

import type { LegacyPost, Story } from '../../../../story/model';
import { changeState, stateKey } from '../../documents/article-state/state';
import type { ArticleKey } from '../../documents/article/versions';
import { newDocumentId } from '../../documents/new-document-id';
import { ARTICLE, ARTICLE_STATE, CORRECTION } from '../../uids';
import type { MatchedStory } from '../match/match-story';
import type { PlacedMedia } from '../media/media-desk';
import { articleFields } from './article-fields';
import { correctionEntries, liveState } from './live-state';
import { legacySlug } from './legacy-slug';
import { makeCredits, makeRelatedPosts } from './owned-rows';
import { storable } from './storable';

interface ArticleToWrite {
  story: Story;
  matched: MatchedStory;
  locale: string;
  timezone: string;
  post: LegacyPost;
  /** What was brought in for it; null leaves what is there. */
  media: PlacedMedia | null;
  /** null makes a new one. */
  documentId: string | null;
}

/**
 * Writes the draft of one story through the Document Service. Everybody whom it names must have been
 * made. Call it inside a transaction: a failure must take back whatever was made for it.
 */
export async function writeArticle(
  strapi: Core.Strapi,
  { story, matched, locale, timezone, post, media, documentId }: ArticleToWrite,
): Promise<ArticleKey> {
  const data = storable({
    ...articleFields(story, { timezone, post }),
    ...(media?.leadImage && { leadImage: media.leadImage.id }),
    ...(media?.socialImage && { socialImage: media.socialImage.id }),
    authors: matched.authors.map((author) => author.documentId),
    credits: await makeCredits(strapi, matched.credits),
    relatedPosts: await makeRelatedPosts(strapi, story.relatedPosts),
    section: matched.section?.documentId ?? null,
    tags: matched.tags.map((tag) => tag.documentId),
  });

  const articles = strapi.documents(ARTICLE);
  if (documentId !== null) {
    await articles.update({ documentId, locale, data: data as never });
    return { documentId, locale };
  }
  const slug = await legacySlug(strapi, story.slug, locale);
  const made = await articles.create({ locale, data: { ...data, slug } as never });
  const article = { documentId: made.documentId, locale };
  const { dismissed, ...state } = liveState({ story, post }, timezone);
  await changeState(strapi, article, state);
  if (dismissed !== null) {
    const where = { key: stateKey(article) };
    await strapi.db.query(ARTICLE_STATE).update({ where, data: { dismissed } });
  }
  for (const correction of correctionEntries(post)) {
    const owner = { articleDocumentId: article.documentId, articleLocale: locale };
    // Past its hook: that takes it for a new one, and moves the article's date.
    const data = { documentId: newDocumentId(), ...correction, ...owner, publishedAt: new Date() };
    await strapi.db.query(CORRECTION).create({ data });
  }
  return article;
}

/** Publishes the draft as it stands. Throws what the publishing rules throw. */
export async function publishArticle(strapi: Core.Strapi, article: ArticleKey): Promise<void> {
  await strapi.documents(ARTICLE).publish(article);
}
