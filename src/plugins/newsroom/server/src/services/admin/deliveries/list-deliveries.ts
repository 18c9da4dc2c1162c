import type { Core } from '@strapi/strapi';

import type { DeliveryRow } from '../../../../../shared/admin/deliveries';
import type { Page } from '../../../../../shared/admin/import-desk';
import type { EventName } from '../../../../../shared/settings';
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
  const rows = deliveries.map((delivery) => ({
    documentId: delivery.documentId,
    event: delivery.event as EventName,
    articleDocumentId: delivery.articleDocumentId,
    articleLocale: delivery.articleLocale,
    headline: headlines.get(articleKeyText(articleOf(delivery))) ?? null,
    endpoint: delivery.endpoint,
    kind: kinds.get(delivery.endpoint) ?? null,
    state: delivery.state,
    tries: delivery.tries,
    receipts: delivery.receipts,
    nextTryAt: delivery.nextTryAt,
    createdAt: delivery.createdAt,
    settledAt: delivery.settledAt,
  }));
  return { rows, page: filter.page, pageSize: filter.pageSize, total };
}

const articleOf = ({ articleDocumentId, articleLocale }: DeliveryView) => ({
  documentId: articleDocumentId,
  locale: articleLocale,
});

async function headlinesOf(
  strapi: Core.Strapi,
  deliveries: readonly DeliveryView[],
): Promise<Map<string, string | null>> {
  const documentIds = [...new Set(deliveries.map(({ articleDocumentId }) => articleDocumentId))];
  const drafts: Array<{ documentId: string; locale: string; headline: string | null }> =
    await strapi.db.query(ARTICLE).findMany({
      where: { documentId: { $in: documentIds }, publishedAt: null },
      select: ['documentId', 'locale', 'headline'],
    });
  return new Map(drafts.map((draft) => [articleKeyText(draft), draft.headline]));
}
