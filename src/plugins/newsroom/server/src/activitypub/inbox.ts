import type { InboxContext, Recipient } from '@fedify/fedify';
import type { Core } from '@strapi/strapi';

import { acceptRow } from '../delivery/outbox/rows';
import { writeRows } from '../delivery/outbox/write';
import type { Fedify } from './fedify';
import { dropFollower, endpointOf, keepFollower } from './followers';
import { actorUrl } from './place';
import type { ActivityPubPlace } from './place';

type Federation = ReturnType<Fedify['createFederation']>;

interface Inbox {
  fedify: Fedify;
  federation: Federation;
  place: ActivityPubPlace;
}

/** What others may tell the publication. Fedify has verified who says it before any of this runs. */
export function listenToInbox(strapi: Core.Strapi, { fedify, federation, place }: Inbox): void {
  const { Follow, Undo, Delete, Accept } = fedify;
  const actor = actorUrl(place);

  const accept = async (
    context: InboxContext<unknown>,
    follow: InstanceType<Fedify['Follow']>,
    follower: Recipient,
  ): Promise<void> => {
    const inbox = follower.endpoints?.sharedInbox ?? follower.inboxId;
    if (!follower.id || !inbox) return;
    const kept = { actor: follower.id.href, inbox: inbox.href };
    const accepted = new Accept({
      id: new URL(`${actor}#accept-${encodeURIComponent(follow.id?.href ?? kept.actor)}`),
      actor: new URL(actor),
      object: follow,
    });
    const activity = await accepted.toJsonLd(context);
    await strapi.db.transaction(async () => {
      await keepFollower(strapi, kept);
      await writeRows(strapi, [acceptRow(endpointOf(kept.inbox), activity, new Date())]);
    });
  };

  federation
    .setInboxListeners(
      `${new URL(actor).pathname.replace(/[^/]+$/, '')}{identifier}/inbox`,
      `${new URL(actor).pathname.replace(/actors\/[^/]+$/, '')}inbox`,
    )
    .on(Follow, async (context, follow) => {
      if (follow.objectId?.href !== actor) return;
      const follower = await follow.getActor(context);
      if (follower) await accept(context, follow, follower);
    })
    .on(Undo, async (context, undo) => {
      const undone = await undo.getObject(context);
      if (!(undone instanceof Follow) || undone.objectId?.href !== actor) return;
      if (undo.actorId && undone.actorId?.href === undo.actorId.href) {
        await dropFollower(strapi, undo.actorId.href);
      }
    })
    .on(Delete, async (_context, deletion) => {
      // Somebody has left the fediverse.
      if (deletion.actorId && deletion.objectId?.href === deletion.actorId.href) {
        await dropFollower(strapi, deletion.actorId.href);
      }
    })
    .onError((_context, error) => {
      strapi.log.warn(`newsroom: an activity can’t be taken in: ${error.message}`);
    });
}
