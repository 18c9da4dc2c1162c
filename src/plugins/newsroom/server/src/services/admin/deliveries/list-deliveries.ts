import type { Core } from '@strapi/strapi';

import type { DeliveryRow } from '../../../../../shared/admin/deliveries';
import type { Page } from '../../../../../shared/admin/import-desk';
import type { ReceiverKind } from '../../../../../shared/settings';
import { isFollowersEndpoint } from '../../../activitypub/followers';
import type deliveriesService from '../../../delivery/deliveries';
import type { DeliveryFilter, DeliveryView } from '../../../delivery/deliveries';
import { articleKeyText } from '../../../imports/write/snapshot';
import { readEndpoints } from '../../../settings';
import { ARTICLE } from '../../../uids';

type Deliveries = ReturnType<typeof deliveriesService>;

/** A page of the outbox, the newest first, with what a person needs to know a row by. */
export async function listDeliveries(
  strapi: Core.Strapi,
  filter: DeliveryFilter & { page: number; pageSize: number },
): Promise<Page<DeliveryRow>> {
  const service: Deliveries = strapi.plugin('newsroom').service('deliveries');
  const [{ deliveries, total }, endpoints] = await Promise.all([
    service.find(filter),
    readEndpoints(strapi),
  ]);
  const headlines = await headlinesOf(strapi, deliveries);
  const kinds = new Map(endpoints.map(({ id, kind }) => [id, kind]));
  const kindOf = (id: string): ReceiverKind | undefined =>
    isFollowersEndpoint(id) ? 'activitypub' : kinds.get(id);
  const rows = deliveries.map((delivery) => ({
    documentId: delivery.documentId,
    event: delivery.event as DeliveryRow['event'],
    articleDocumentId: delivery.articleDocumentId,
    articleLocale: delivery.articleLocale,
    headline: headlineOf(delivery, headlines),
    endpoint: delivery.endpoint,
    kind: kindOf(delivery.endpoint) ?? null,
    state: delivery.state,
    tries: delivery.tries,
    receipts: delivery.receipts,
    nextTryAt: delivery.nextTryAt,
    createdAt: delivery.createdAt,
    settledAt: delivery.settledAt,
  }));
  return { rows, page: filter.page, pageSize: filter.pageSize, total };
}

function headlineOf(
  { articleDocumentId: documentId, articleLocale: locale }: DeliveryView,
  headlines: ReadonlyMap<string, string | null>,
): string | null {
  if (documentId === null || locale === null) return null;
  return headlines.get(articleKeyText({ documentId, locale })) ?? null;
}

async function headlinesOf(
  strapi: Core.Strapi,
  deliveries: readonly DeliveryView[],
): Promise<Map<string, string | null>> {
  const documentIds = [
    ...new Set(deliveries.flatMap(({ articleDocumentId }) => articleDocumentId ?? [])),
  ];
  const drafts: Array<{ documentId: string; locale: string; headline: string | null }> =
    await strapi.db.query(ARTICLE).findMany({
      where: { documentId: { $in: documentIds }, publishedAt: null },
      select: ['documentId', 'locale', 'headline'],
    });
  return new Map(drafts.map((draft) => [articleKeyText(draft), draft.headline]));
}
