import { announced } from '../../delivery/outbox/write';
import type { Deed } from '../../delivery/outbox/owed';
import type { DocumentHook } from '../document-hook';
import { localesOf } from '../locales';

/** A hook that takes an article to its readers or away from them, with what that owes. */
export const announcing =
  (deed: Deed, hook: DocumentHook): DocumentHook =>
  async (call, next) => {
    const { strapi, params } = call;
    const locales = await localesOf(strapi, params);
    const articles = locales.map((locale) => ({ documentId: params.documentId!, locale }));
    return announced(strapi, { articles, deed }, () => hook(call, next));
  };
