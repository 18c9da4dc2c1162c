import type { ReceiverKind } from '../../../../shared/settings';

import { activitypub } from './activitypub';
import { indexnow } from './indexnow';
import type { DeliveryKind } from './kind';
import { purge } from './purge';
import { webhook } from './webhook';
import { websub } from './websub';

export type { DeliveryKind, OutgoingRequest, SendContext } from './kind';

/** The table of receivers: a new kind is a file and a line here. */
export const DELIVERY_KINDS: Readonly<Record<ReceiverKind, DeliveryKind>> = {
  webhook,
  websub,
  indexnow,
  purge,
  activitypub,
};
