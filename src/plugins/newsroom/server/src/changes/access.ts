import type { Core } from '@strapi/strapi';

import { recordChanges } from './record';

/** What else decides over an answer: who may read, and which locales there are. */
const ACCESS_TYPES = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
];

/** Strapi keeps which locale is the default one in its core store. */
const STORE = 'strapi::core-store';
const DEFAULT_LOCALE = 'plugin_i18n_default_locale';

interface StoreEvent {
  result?: { key?: string };
}

/**
 * Whoever changes a role tells every node, from a node that has never answered a reader or from a command,
 * too: the others keep what the role could read.
 */
export function followAccess(strapi: Core.Strapi): void {
  const changed = () =>
    recordChanges(strapi, [{ kind: 'settings', documentId: null, locale: null }]);
  strapi.db.lifecycles.subscribe({
    models: ACCESS_TYPES.filter((uid) => uid in strapi.contentTypes),
    afterCreate: changed,
    afterCreateMany: changed,
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
  const stored = async ({ result }: StoreEvent) => {
    if (result?.key === DEFAULT_LOCALE) await changed();
  };
  strapi.db.lifecycles.subscribe({
    models: [STORE],
    afterCreate: stored,
    afterUpdate: stored,
  });
}
