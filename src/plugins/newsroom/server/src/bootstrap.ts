import type { Core } from '@strapi/strapi';

import type { ChangesService } from './changes';
import { followAccess } from './changes/access';
import { followFiles } from './changes/files';
import { concernsSettings } from './changes/keys';
import { closeDatabase } from './gate';
import { forgetLocales } from './services/locales';
import { completeListing } from './services/listing/complete-listing';
import { completeSearchIndex } from './services/search/complete-index';
import { startIndexing } from './services/search/index-later';
import { dispatchWhileListening } from './delivery/dispatcher-service';
import { keepTables } from './keep-tables';
import { makePartialIndexes } from './partial-indexes';
import { grantEditorWhenThere } from './services/admin/grant-editor';
import { workWhileListening } from './services/admin/import-desk/work-while-listening';
import { loadEdited } from './settings';
import { sayWhereArticlesAre } from './say-where-articles-are';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  closeDatabase(strapi);
  await keepTables(strapi);
  followFiles(strapi);
  followAccess(strapi);
  await makePartialIndexes(strapi);
  await completeListing(strapi);
  await completeSearchIndex(strapi);
  startIndexing(strapi);
  await followSettings(strapi);
  await grantEditorWhenThere(strapi);
  dispatchWhileListening(strapi);
  workWhileListening(strapi);
  sayWhereArticlesAre(strapi);
}

/** What the admin changes on one node holds on all of them. */
async function followSettings(strapi: Core.Strapi): Promise<void> {
  await loadEdited(strapi);
  const changes = strapi.plugin('newsroom').service('changes') as ChangesService;
  // Before what keeps answers follows: those are ended when what they are made by is known anew.
  changes.follow(async (news) => {
    if (!concernsSettings(news)) return;
    forgetLocales(strapi);
    await loadEdited(strapi);
  });
  await changes.refresh();
}
