import type { Core } from '@strapi/strapi';

import { settingsOf } from '../services/addresses';
import { openDesk } from '../services/channels/desk';
import { newestArticleIds } from '../services/channels/newest-articles';
import { publicationIn } from '../services/channels/publication';
import { ARTICLE } from '../uids';
import { publicArticle } from './activities';
import { articleObject } from './article-object';
import { contextLoader, documentLoader } from './document-loader';
import { loadFedify } from './fedify';
import { countFollowers, followersFrom } from './followers';
import { listenToInbox } from './inbox';
import { actorKeys } from './keys';
import { actorUrl, FOLDER } from './place';
import type { ActivityPubPlace } from './place';

const PAGE = 50;
const NEWEST = 20;

/** What the fediverse may ask: who the publication is, who follows it, what it has published. */
export async function makeFederation(strapi: Core.Strapi, place: ActivityPubPlace) {
  const fedify = await loadFedify();
  const load = documentLoader(strapi, place);
  const loaders = { documentLoader: load, contextLoader: contextLoader(load) };
  const federation = fedify.createFederation<void>({
    kv: new fedify.MemoryKvStore(),
    origin: place.server,
    documentLoaderFactory: () => loaders.documentLoader,
    contextLoaderFactory: () => loaders.contextLoader,
    authenticatedDocumentLoaderFactory: () => loaders.documentLoader,
    // Clocks differ, and queues of others are slow.
    signatureTimeWindow: { hours: 1 },
  });
  const isUs = (identifier: string) => identifier === place.username;
  const actor = `${FOLDER}/actors/{identifier}` as const;

  federation
    .setActorDispatcher(actor, async (context, identifier) => {
      if (!isUs(identifier)) return null;
      const { publication, siteUrl } = settingsOf(strapi);
      const [key] = await context.getActorKeyPairs(identifier);
      return new fedify.Organization({
        id: context.getActorUri(identifier),
        preferredUsername: identifier,
        name: publication.name,
        summary: publication.description,
        url: new URL(siteUrl ?? place.server),
        inbox: context.getInboxUri(identifier),
        outbox: context.getOutboxUri(identifier),
        followers: context.getFollowersUri(identifier),
        endpoints: new fedify.Endpoints({ sharedInbox: context.getInboxUri() }),
        manuallyApprovesFollowers: false,
        discoverable: true,
        publicKey: key?.cryptographicKey,
        ...(publication.logoUrl
          ? { icon: new fedify.Image({ url: new URL(publication.logoUrl) }) }
          : {}),
      });
    })
    .setKeyPairsDispatcher(async (_context, identifier) =>
      isUs(identifier) ? [await actorKeys(strapi)] : [],
    );

  federation
    .setFollowersDispatcher(`${actor}/followers`, async (_context, identifier, cursor) => {
      if (!isUs(identifier)) return null;
      const offset = Number(cursor ?? 0);
      const followers = await followersFrom(strapi, { offset, limit: PAGE });
      return {
        items: followers.map(({ actor: id, inbox }) => ({
          id: new URL(id),
          inboxId: new URL(inbox),
        })),
        nextCursor: followers.length < PAGE ? null : String(offset + PAGE),
      };
    })
    .setFirstCursor(() => '0')
    .setCounter(() => countFollowers(strapi));

  federation.setOutboxDispatcher(`${actor}/outbox`, async (_context, identifier) => {
    if (!isUs(identifier)) return null;
    const articles = await newestArticles(strapi, place);
    const items = articles.map((object) => ({
      id: `${String(object.id)}#create`,
      type: 'Create',
      actor: actorUrl(place),
      to: object.to,
      cc: object.cc,
      published: object.published,
      object,
      '@context': object['@context'],
    }));
    return {
      items: await Promise.all(items.map((item) => fedify.Create.fromJsonLd(item, loaders))),
    };
  });

  federation.setObjectDispatcher(
    fedify.Article,
    `${FOLDER}/articles/{documentId}/{locale}`,
    async (_context, { documentId, locale }) => {
      const asked = { documentId, locale, now: new Date() };
      const found = await publicArticle(strapi, place, asked).catch(() => null);
      return found && fedify.Article.fromJsonLd(articleObject(place, found), loaders);
    },
  );

  listenToInbox(strapi, { fedify, federation, place });
  return federation;
}

async function newestArticles(strapi: Core.Strapi, place: ActivityPubPlace) {
  const now = new Date();
  const desk = await openDesk(strapi, { locale: undefined, origin: place.server, now });
  const { locale } = desk;
  const ids = await newestArticleIds(strapi, { locale, now, condition: null, limit: NEWEST });
  const rows: Array<{ id: number; documentId: string }> = await strapi.db
    .query(ARTICLE)
    .findMany({ select: ['id', 'documentId'], where: { id: { $in: ids } } });
  const documentIds = new Map(rows.map(({ id, documentId }) => [id, documentId]));
  const found = await Promise.all(
    ids.map((id) =>
      publicArticle(strapi, place, { documentId: documentIds.get(id)!, locale, now }),
    ),
  );
  return found.flatMap((one) =>
    one ? [articleObject(place, { ...one, publication: publicationIn(strapi, desk) })] : [],
  );
}
