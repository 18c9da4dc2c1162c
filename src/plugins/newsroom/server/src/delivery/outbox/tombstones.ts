import type { Core } from '@strapi/strapi';

import { newDocumentId } from '../../documents/new-document-id';
import { stateKey } from '../../documents/article-state/key';
import { TOMBSTONE } from '../../uids';

import type { OwedEvent } from './owed';
import type { Standing, WithdrawalCause } from './standing';

/** What is kept of a story that was public and was taken back, also when its article is deleted. */
export interface TombstoneRow {
  articleDocumentId: string;
  articleLocale: string;
  slug: string;
  section: string | null;
  language: string | null;
  cause: WithdrawalCause;
  legal: boolean;
  /** ISO 8601, as the two that follow. */
  publishedOn: string | null;
  firstPublishedOn: string | null;
  withdrawnOn: string;
  version: number;
}

/** Sets the tombstone of a story that is withdrawn, and lifts that of one that is public again. */
export async function settleTombstone(
  strapi: Core.Strapi,
  event: OwedEvent,
  after: Standing,
  now: Date,
): Promise<void> {
  const { standing, name, cause, version } = event;
  const key = stateKey(standing);
  const stones = strapi.db.query(TOMBSTONE);
  await stones.deleteMany({ where: { key } });
  if (name !== 'article.withdrawn') return;
  const { published } = standing;
  await stones.create({
    data: {
      documentId: newDocumentId(),
      key,
      articleDocumentId: standing.documentId,
      articleLocale: standing.locale,
      slug: published.slug,
      section: published.section,
      language: published.language,
      cause,
      legal: after.state?.legal ?? false,
      publishedOn: published.publishedOn,
      firstPublishedOn: published.firstPublishedOn,
      withdrawnOn: now,
      version,
      publishedAt: now,
    },
  });
}
