import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/**
 * What another publisher's app may have beside the newsroom: types of its own that lead to ours,
 * with and without drafts, over every kind of relation, served by Strapi's own routes.
 */

const ARTICLE = 'plugin::newsroom.article';

const relation = (kind: string, target: string) => ({ type: 'relation', relation: kind, target });

const TYPES = {
  front: {
    draftAndPublish: true,
    attributes: {
      title: { type: 'string' },
      lead: relation('manyToOne', ARTICLE),
      stories: relation('manyToMany', ARTICLE),
      zone: { type: 'dynamiczone', components: ['front.teaser'] },
      teasers: { type: 'component', component: 'front.teaser', repeatable: true },
    },
  },
  // Without drafts a row links to the draft of an article as well as to its published version.
  shelf: {
    draftAndPublish: false,
    attributes: {
      title: { type: 'string' },
      stories: relation('manyToMany', ARTICLE),
      voices: relation('manyToMany', 'plugin::newsroom.contributor'),
      credits: relation('oneToMany', 'plugin::newsroom.credit'),
      posts: relation('oneToMany', 'plugin::newsroom.related-post'),
      corrections: relation('oneToMany', 'plugin::newsroom.correction'),
      states: relation('oneToMany', 'plugin::newsroom.article-state'),
    },
  },
} as const;

export const HOST_TYPES = Object.keys(TYPES) as Array<keyof typeof TYPES>;

export function addHostApp(strapi: Core.Strapi): void {
  addTeaser(strapi);
  for (const name of HOST_TYPES) {
    const uid = `api::${name}.${name}`;
    const plural = name === 'shelf' ? 'shelves' : `${name}s`;
    strapi.get('apis').add(name, {
      contentTypes: {
        [name]: {
          schema: {
            kind: 'collectionType',
            collectionName: plural,
            info: { singularName: name, pluralName: plural, displayName: name },
            options: { draftAndPublish: TYPES[name].draftAndPublish },
            attributes: { ...TYPES[name].attributes },
            globalId: `Host${name}`,
          },
        },
      },
      routes: { [name]: factories.createCoreRouter(uid as never) },
      controllers: { [name]: factories.createCoreController(uid as never) },
      services: { [name]: factories.createCoreService(uid as never) },
    } as never);
  }
  addOwnRoutesToOurType(strapi);
}

/** An app may also serve our own type: through the Document Service, or straight from the database. */
function addOwnRoutesToOurType(strapi: Core.Strapi): void {
  const action = (name: string) => ({
    method: 'GET',
    path: `/${name}`,
    handler: `story.${name}`,
    config: { auth: { scope: ['plugin::newsroom.article.find'] } },
  });
  strapi.get('apis').add('story', {
    routes: { story: { type: 'content-api', routes: [action('documents'), action('rows')] } },
    controllers: {
      story: () => ({
        documents: async (ctx: Context) =>
          answer(strapi, ctx, await strapi.documents(ARTICLE).findMany(ctx.query as never)),
        rows: async (ctx: Context) =>
          answer(strapi, ctx, await strapi.db.query(ARTICLE).findMany({ populate: true })),
      }),
    },
  } as never);
}

async function answer(strapi: Core.Strapi, ctx: Context, rows: unknown): Promise<unknown> {
  const { auth } = ctx.state;
  const data = await strapi.contentAPI.sanitize.output(rows, strapi.contentType(ARTICLE), { auth });
  return { data };
}

function addTeaser(strapi: Core.Strapi): void {
  strapi.get('components').add({
    'front.teaser': {
      uid: 'front.teaser',
      modelType: 'component',
      modelName: 'teaser',
      category: 'front',
      collectionName: 'components_front_teasers',
      globalId: 'ComponentFrontTeaser',
      info: { displayName: 'Teaser' },
      options: {},
      attributes: { line: { type: 'string' }, story: relation('oneToOne', ARTICLE) },
      __filename__: 'teaser.json',
      __schema__: {},
    },
  } as never);
}
