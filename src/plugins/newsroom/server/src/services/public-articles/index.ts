/**
 * The one gate of everything that is read from outside: a published version, whose state is usable
 * and whose embargo is past. Each function gives a condition or a subquery of the database, so that
 * counts, pages and feeds agree with what is shown. An article without a state is usable.
 */
export { articleIsPublic, articleIsPublicInItsLocale } from './articles';
export { CLOSABLE, closedInAnyLocale, closedInLocale, isClosed } from './closed-states';
export {
  contributorIsPublic,
  correctionIsPublic,
  creditIsPublic,
  relatedPostIsPublic,
} from './hangs-on-article';
export { lastStateChange, latestStateChange, stateMoments } from './state-changes';
export type { AnyView, View, Where } from './view';
