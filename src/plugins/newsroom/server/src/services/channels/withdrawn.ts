import type { Core } from '@strapi/strapi';

import type tombstonesService from '../../delivery/tombstones-service';
import type { Address } from '../../delivery/state/tombstones';
import { NewsroomError } from '../../../../story/errors';

export const tombstonesOf = (strapi: Core.Strapi) =>
  strapi.plugin('newsroom').service('tombstones') as ReturnType<typeof tombstonesService>;

/**
 * Why no public article is at an address. A draft, and a story that was under embargo all along, say
 * nothing of themselves: readers never had them.
 */
export async function absenceOf(strapi: Core.Strapi, address: Address): Promise<NewsroomError> {
  const gone = await tombstonesOf(strapi).goneAt(address);
  return goneError(gone?.status ?? null);
}

/** @param status null for an address at which nothing ever was. */
export function goneError(status: 410 | 451 | null): NewsroomError {
  const what = 'article';
  if (status === null) return new NewsroomError('NEWSROOM_NOT_FOUND', { what });
  return new NewsroomError(status === 451 ? 'NEWSROOM_GONE_BY_LAW' : 'NEWSROOM_GONE', { what });
}
