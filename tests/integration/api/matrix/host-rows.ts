import type { Core } from '@strapi/strapi';

import type { Standing } from './states';

type Rows = Array<{ id: number }>;

const idsOf = (rows: Rows) => rows.map(({ id }) => id);

/** A front page and a shelf for each story, linked to every row of it that there is. */
export async function makeHostRows(
  strapi: Core.Strapi,
  stories: readonly Standing[],
): Promise<void> {
  for (const [number, story] of stories.entries()) {
    const articles: Rows = await strapi.db
      .query('plugin::newsroom.article')
      .findMany({ select: ['id'], where: { documentId: story.documentId } });
    const { documentId } = await strapi.documents('api::front.front' as never).create({
      data: {
        title: `Front of ${story.state}`,
        lead: story.documentId,
        stories: [story.documentId],
        zone: [{ __component: 'front.teaser', line: 'Look', story: story.documentId }],
        teasers: [{ line: 'Look', story: story.documentId }],
      } as never,
    });
    await strapi.documents('api::front.front' as never).publish({ documentId } as never);
    const about = { articleDocumentId: story.documentId };
    const like = { name: { $contains: story.mark } };
    await strapi.db.query('api::shelf.shelf' as never).create({
      data: {
        title: `Shelf of ${story.state}`,
        documentId: `shelf${number}`,
        stories: idsOf(articles),
        voices: idsOf(await rows(strapi, 'contributor', like)),
        credits: idsOf(await rows(strapi, 'credit', about)),
        posts: idsOf(await rows(strapi, 'related-post', about)),
        corrections: idsOf(await rows(strapi, 'correction', about)),
        states: idsOf(await rows(strapi, 'article-state', about)),
      } as never,
    });
  }
}

const rows = (strapi: Core.Strapi, type: string, where: object): Promise<Rows> =>
  strapi.db.query(`plugin::newsroom.${type}` as never).findMany({ select: ['id'], where } as never);
