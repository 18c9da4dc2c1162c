import type { Core } from '@strapi/strapi';

import { addressKey } from '../documents/address/key';
import { ADDRESS } from '../uids';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Gives up a redirect, so that another article may take the path: the deliberate way around
   * NEWSROOM_SLUG_TAKEN. An address in use stays.
   *
   * @param path a slug without a slash, or a path of the old site with its leading slash.
   * @returns whether there was a redirect.
   */
  async release(locale: string, path: string): Promise<boolean> {
    const { count } = await strapi.db
      .query(ADDRESS)
      .deleteMany({ where: { key: addressKey(locale, path), current: false } });
    return count > 0;
  },
});
