import type { Core } from '@strapi/strapi';

import { changesOfArticles } from './change';
import type { Change } from './change';
import { changeFollower } from './follow';
import type { ChangeFollower } from './follow';
import { changesSince, currentMarker } from './log';
import type { ChangeMarker, ChangesSince } from './log';
import { recordChanges } from './record';

export interface ChangesService extends ChangeFollower {
  /** Where the log ends now. */
  marker(): Promise<ChangeMarker>;
  /** What was committed since, whoever committed it; nothing is told twice. */
  since(marker: ChangeMarker): Promise<ChangesSince>;
  /** For code that writes past the Document Service, in the transaction of its writing. */
  record(changes: readonly Change[]): Promise<void>;
  ofArticles: typeof changesOfArticles;
}

/** The log of what changed for readers, across nodes and beside a command. */
export default ({ strapi }: { strapi: Core.Strapi }): ChangesService => ({
  ...changeFollower(strapi),
  marker: () => currentMarker(strapi),
  since: (marker) => changesSince(strapi, marker),
  record: (changes) => recordChanges(strapi, changes),
  ofArticles: changesOfArticles,
});
