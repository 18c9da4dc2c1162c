import type { Core } from '@strapi/strapi';

import { DELIVERY_STATES } from '../../../../../shared/admin/deliveries';
import type {
  DeliveryHealth,
  DeliveryState,
  EndpointHealth,
  Receipt,
} from '../../../../../shared/admin/deliveries';
import type deliveriesService from '../../../delivery/deliveries';
import type { DispatcherService } from '../../../delivery/dispatcher-service';
import { currentSettings, readEndpoints } from '../../../settings';
import { DELIVERY } from '../../../uids';

type Deliveries = ReturnType<typeof deliveriesService>;

/** Each receiver with how it fares: from the outbox, and from what this process has seen of it. */
export async function healthOf(strapi: Core.Strapi): Promise<DeliveryHealth> {
  const newsroom = strapi.plugin('newsroom');
  const dispatcher: DispatcherService = newsroom.service('dispatcher');
  const circuits = dispatcher.circuits();
  const failures = dispatcher.failuresInARow();
  const deliveries: Deliveries = newsroom.service('deliveries');
  const [endpoints, counts] = await Promise.all([readEndpoints(strapi), deliveries.counts()]);
  const healths = endpoints.map(
    async ({ id, kind, url, from, enabled, goneSince }): Promise<EndpointHealth> => ({
      id,
      kind,
      origin: new URL(url).origin,
      from,
      enabled,
      goneSince,
      openSince: circuits[id] ?? null,
      failuresInARow: failures[id] ?? 0,
      lastSuccess: await lastSuccess(strapi, id),
      lastFailure: await lastFailure(strapi, id),
      counts: inEachState(counts[id] ?? {}),
    }),
  );
  return {
    sendsHere: currentSettings(strapi).delivery.dispatch,
    endpoints: await Promise.all(healths),
  };
}

const inEachState = (counts: Partial<Record<DeliveryState, number>>) =>
  Object.fromEntries(DELIVERY_STATES.map((state) => [state, counts[state] ?? 0])) as Record<
    DeliveryState,
    number
  >;

async function lastSuccess(strapi: Core.Strapi, endpoint: string): Promise<string | null> {
  const [row] = (await strapi.db.query(DELIVERY).findMany({
    select: ['settledAt'],
    where: { endpoint, state: 'sent' },
    orderBy: { settledAt: 'desc' },
    limit: 1,
  })) as Array<{ settledAt: string | null }>;
  return row?.settledAt ?? null;
}

/** Of a delivery that still waits, or was given up: what went wrong and then right is past. */
async function lastFailure(strapi: Core.Strapi, endpoint: string): Promise<Receipt | null> {
  const [row] = (await strapi.db.query(DELIVERY).findMany({
    select: ['receipts'],
    where: { endpoint, $or: [{ state: 'parked' }, { state: 'waiting', tries: { $gt: 0 } }] },
    orderBy: { updatedAt: 'desc' },
    limit: 1,
  })) as Array<{ receipts: Receipt[] | null }>;
  return row?.receipts?.at(-1) ?? null;
}
