// A type of the app's own with the fields and relations of an article, as Strapi makes an API of it by
// itself: the other side of the comparison. Its relations lead to types of the app's own, too: those
// to ours pass our gate, and Strapi's side would be slow by us.
import { createRequire } from 'node:module';

// Strapi's ES modules import folders, which Node refuses.
const { factories } = createRequire(import.meta.url)('@strapi/strapi');

const UID = 'api::post.post';

/** One level of relations, where the newsroom's answer has two. */
export const PLAIN = {
  list: '/api/posts?populate=*&pagination[pageSize]=25&sort=publishedOn:desc',
  one: '/api/posts?populate=*&filters[slug]=post-50',
};

// Each an object of its own: Strapi writes the name of the column into it.
const line = () => ({ type: 'string' });
const named = () => ({ name: line(), slug: line() });

/** What hangs on a post, with the fields that an answer shows. */
const RELATED = {
  author: { ...named(), bio: { type: 'text' }, organization: line() },
  credit: { role: line(), place: line() },
  'related-post': { headline: line(), teaser: { type: 'text' }, url: line() },
  section: named(),
  tag: named(),
};

const uidOf = (name) => `api::plain-${name}.plain-${name}`;
const many = (name) => ({ type: 'relation', relation: 'oneToMany', target: uidOf(name) });

/** Before the plugins register. */
export function addPlainPosts(strapi) {
  for (const [name, attributes] of Object.entries(RELATED)) {
    strapi.get('apis').add(`plain-${name}`, {
      contentTypes: { [`plain-${name}`]: { schema: schemaOf(`plain-${name}`, attributes, false) } },
    });
  }
  const attributes = {
    headline: line(),
    slug: line(),
    standfirst: { type: 'text' },
    body: { type: 'blocks' },
    excerpt: { type: 'text' },
    wordCount: { type: 'integer' },
    readingMinutes: { type: 'integer' },
    publishedOn: { type: 'datetime' },
    leadImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
    authors: many('author'),
    credits: many('credit'),
    relatedPosts: many('related-post'),
    section: { type: 'relation', relation: 'manyToOne', target: uidOf('section') },
    tags: many('tag'),
  };
  strapi.get('apis').add('post', {
    contentTypes: { post: { schema: schemaOf('post', attributes, true) } },
    routes: { post: factories.createCoreRouter(UID) },
    controllers: { post: factories.createCoreController(UID) },
    services: { post: factories.createCoreService(UID) },
  });
}

const schemaOf = (name, attributes, draftAndPublish) => ({
  kind: 'collectionType',
  collectionName: `bench_${name.replaceAll('-', '_')}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish },
  globalId: `Bench${name}`,
  attributes,
});

/** A hundred of them, of the texts of the articles that are there. */
export async function seedPlainPosts(strapi) {
  const articles = await strapi.db.query('plugin::newsroom.article').findMany({ limit: 100 });
  for (let number = 0; number < 100; number += 1) {
    const { standfirst, body, excerpt, wordCount, readingMinutes } = articles[number];
    const made = async (name, data) => {
      const documentId = `plain${name}${number}`;
      const row = await strapi.db.query(uidOf(name)).create({ data: { documentId, ...data } });
      return row.id;
    };
    const called = (name) => ({ name: `${name} ${number}`, slug: `${name}-${number}` });
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
        authors: [await made('author', called('author'))],
        credits: [await made('credit', { role: 'reporting', place: 'Port Ellery' })],
        relatedPosts: [await made('related-post', { headline: 'The pier' })],
        section: await made('section', called('section')),
        tags: [await made('tag', called('tag')), await made('tag', called('other'))],
      },
    });
  }
}
