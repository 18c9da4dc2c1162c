import { FOLLOWER_ACCEPTED } from '../outbox/message';
import type { DeliveryKind } from './kind';

/** Tells followers in the fediverse: a signed Create, Update or Delete of an Article (ActivityPub §7). */
export const activitypub: DeliveryKind = {
  hearsOfQuiet: false,
  says: 'news',
  toRequest: (message, { url: inbox }, context) => context.activityFor(message, inbox),
  async toRequestOfNotice(notice, { url: inbox }, context) {
    if (notice.event !== FOLLOWER_ACCEPTED) return null;
    return context.signedActivity(notice.data.activity, inbox);
  },
};
