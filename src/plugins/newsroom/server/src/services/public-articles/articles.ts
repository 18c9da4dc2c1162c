import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import { closedInAnyLocale, closedInLocale } from './closed-states';
import { tableOf } from './table';
import type { View, Where } from './view';

export function articleIsPublic(strapi: Core.Strapi, { locale, now }: View): Where {
  return {
    publishedAt: { $notNull: true },
    locale,
    documentId: { $notIn: closedInLocale(strapi, locale, now) },
  };
}

/** The same for rows of any locale: few are closed, so the gate names those and not the others. */
export function articleIsPublicInItsLocale(strapi: Core.Strapi, now: Date): Where {
  const closed = tableOf(strapi, ARTICLE)
    .select('id')
    .whereIn(['document_id', 'locale'], closedInAnyLocale(strapi, now));
  return { publishedAt: { $notNull: true }, id: { $notIn: closed } };
}
