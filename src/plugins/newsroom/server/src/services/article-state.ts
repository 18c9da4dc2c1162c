import type { Core } from '@strapi/strapi';

import { changeState, readState } from '../documents/article-state/state';
import type { StateChange } from '../documents/article-state/state';

/** What holds at once for a live article: withheld, canceled, embargoed, historical. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns null when the article has no state, because it does not exist. */
  get: (documentId: string, locale: string) => readState(strapi, { documentId, locale }),

  /** Changes what is given and raises `version`. @returns the state after it, or null as above. */
  set: (documentId: string, locale: string, change: StateChange) =>
    changeState(strapi, { documentId, locale }, change),
});
