// A type of the app's own with the fields and relations of an article, as Strapi makes an API of it by
// itself: the other side of the comparison.
import { createRequire } from 'node:module';

// Strapi's ES modules import folders, which Node refuses.
const { factories } = createRequire(import.meta.url)('@strapi/strapi');

const UID = 'api::post.post';

/** One level of relations, where the newsroom's answer has two. */
export const PLAIN = {
  list: '/api/posts?populate=*&pagination[pageSize]=25&sort=publishedOn:desc',
  one: '/api/posts?populate=*&filters[slug]=post-50',
};

const many = (target) => ({ type: 'relation', relation: 'oneToMany', target });

/** Before the plugins register. */
export function addPlainPosts(strapi) {
  strapi.get('apis').add('post', {
    contentTypes: {
      post: {
        schema: {
          kind: 'collectionType',
          collectionName: 'bench_posts',
          info: { singularName: 'post', pluralName: 'posts', displayName: 'Post' },
          options: { draftAndPublish: true },
          globalId: 'BenchPost',
          attributes: {
            headline: { type: 'string' },
            slug: { type: 'string' },
            standfirst: { type: 'text' },
            body: { type: 'blocks' },
            excerpt: { type: 'text' },
            wordCount: { type: 'integer' },
            readingMinutes: { type: 'integer' },
            publishedOn: { type: 'datetime' },
            leadImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
            authors: many('plugin::newsroom.author'),
            credits: many('plugin::newsroom.credit'),
            relatedPosts: many('plugin::newsroom.related-post'),
            section: {
              type: 'relation',
              relation: 'manyToOne',
              target: 'plugin::newsroom.section',
            },
            tags: many('plugin::newsroom.tag'),
          },
        },
      },
    },
    routes: { post: factories.createCoreRouter(UID) },
    controllers: { post: factories.createCoreController(UID) },
    services: { post: factories.createCoreService(UID) },
  });
}

/** A hundred of them, of the texts and people of the articles that are there. */
export async function seedPlainPosts(strapi) {
  const rows = (name) => strapi.db.query(`plugin::newsroom.${name}`).findMany({ limit: 100 });
  const [authors, credits, posts, sections, tags] = await Promise.all(
    ['author', 'credit', 'related-post', 'section', 'tag'].map(rows),
  );
  const articles = await rows('article');
  for (let number = 0; number < 100; number += 1) {
    const { standfirst, body, excerpt, wordCount, readingMinutes } = articles[number];
    const one = (list, shift = 0) => list[(number * 7 + shift) % list.length].id;
    await strapi.db.query(UID).create({
      data: {
        documentId: `post${number}`,
        headline: `Post ${number}`,
        slug: `post-${number}`,
        standfirst,
        body,
        excerpt,
        wordCount,
        readingMinutes,
        publishedOn: new Date(Date.now() - number * 60_000),
        publishedAt: new Date(),
        authors: [one(authors)],
        credits: [credits[number].id],
        relatedPosts: [posts[number].id],
        section: one(sections),
        tags: [one(tags), one(tags, 1)],
      },
    });
  }
}
