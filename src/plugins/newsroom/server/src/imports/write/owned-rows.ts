import type { Core } from '@strapi/strapi';

import type { Story } from '../../../../story/model';
import { CREDIT, RELATED_POST } from '../../uids';
import type { MatchedCredit } from '../match/match-story';
import { creditFields, relatedPostFields } from './article-fields';

/** Makes the article's credits, in order. They belong to nobody until the article links them. */
export async function makeCredits(
  strapi: Core.Strapi,
  credits: readonly MatchedCredit[],
): Promise<string[]> {
  const made: string[] = [];
  for (const credit of credits) {
    const { contributor, author } = credit;
    const who = {
      ...(contributor && { contributor: contributor.documentId }),
      ...(author && { author: author.documentId }),
    };
    const data = { ...who, ...creditFields(credit) };
    made.push((await strapi.documents(CREDIT).create({ data: data as never })).documentId);
  }
  return made;
}

/** Makes the article's related posts, in order. */
export async function makeRelatedPosts(
  strapi: Core.Strapi,
  relatedPosts: Story['relatedPosts'],
): Promise<string[]> {
  const made: string[] = [];
  for (const related of relatedPosts) {
    const data = relatedPostFields(related);
    made.push((await strapi.documents(RELATED_POST).create({ data: data as never })).documentId);
  }
  return made;
}
