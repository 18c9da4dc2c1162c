import type { Core } from '@strapi/strapi';

import { closeQuery } from './close-query';
import type { DatabaseQuery } from './close-query';
import { currentSight } from './sight';

interface ReadEvent {
  model: { uid: string };
  params?: DatabaseQuery;
}

/**
 * The first place of the gate (DESIGN §5): every read of the database while the sight is closed.
 * At the query itself, because there is no later point that REST, GraphQL's own loading of
 * relations, and counts all pass.
 */
export function closeDatabase(strapi: Core.Strapi): void {
  const close = ({ model, params }: ReadEvent) => {
    const sight = currentSight();
    if (!sight || sight.open || !params) return;
    closeQuery({ strapi, now: new Date() }, model.uid, params);
  };
  strapi.db.lifecycles.subscribe({
    beforeFindOne: close,
    beforeFindMany: close,
    beforeCount: close,
  } as never);
}
