import type { Core } from '@strapi/strapi';

import { rebuildListing } from '../listing/complete-listing';
import { rebuildSearchIndex } from './complete-index';

export interface SearchService {
  /** Makes the listing and the search index anew. @returns how many articles the index holds. */
  rebuild(): Promise<number>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SearchService => ({
  async rebuild() {
    await rebuildListing(strapi);
    return rebuildSearchIndex(strapi);
  },
});
