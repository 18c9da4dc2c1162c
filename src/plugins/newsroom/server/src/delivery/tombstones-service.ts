import type { Core } from '@strapi/strapi';

import { goneAt, tombstoneOf, tombstonesIn } from './state/tombstones';
import type { Address } from './state/tombstones';
import type { Desk } from '../services/channels/desk';
import type { ArticleKey } from '../documents/article/versions';

/** What is said of stories that were taken back, for the API and the feeds. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** 410 or 451 where no public article is found any more; null where it is 404. */
  goneAt: (address: Address) => goneAt(strapi, address),

  /** For the feeds of a locale, newest first. */
  within: (desk: Desk, range: { since: Date; limit: number }) => tombstonesIn(strapi, desk, range),

  of: (article: ArticleKey, desk: Desk) => tombstoneOf(strapi, article, desk),
});
