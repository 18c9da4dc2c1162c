export { changesOfArticles } from './change';
export type { Change, ChangeKind } from './change';
export type { ChangeListener } from './follow';
export type { ChangeMarker, ChangesSince } from './log';
export { pruneChanges } from './log';
export { recordChanges } from './record';
export type { ChangesService } from './service';
