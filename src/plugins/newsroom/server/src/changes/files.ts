import type { Core, UID } from '@strapi/strapi';

import { recordChanges } from './record';

const FILE = 'plugin::upload.file' as UID.ContentType;

interface FileEvent {
  result?: { documentId?: string };
}

/**
 * A caption or an alternative text is edited in the Media Library, past the Document Service. What a
 * lifecycle does runs in the transaction of its write, if there is one.
 */
export function followFiles(strapi: Core.Strapi): void {
  const changed = ({ result }: FileEvent) =>
    recordChanges(strapi, [{ kind: 'file', documentId: result?.documentId ?? null, locale: null }]);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterUpdate: (event) => changed(event as FileEvent),
    afterDelete: (event) => changed(event as FileEvent),
  });
}
