import { ARTICLE } from '../../uids';
import type { AdminRoute } from '.';

/** For what belongs to the Content Manager's own form: whoever may read articles there. */
const READ_ARTICLE = ['plugin::content-manager.explorer.read', ARTICLE] as const;

const desk = (method: string) => `admin-article-desk.${method}`;
const article = '/articles/:id';

export const articleDeskRoutes: readonly AdminRoute[] = [
  { method: 'POST', path: '/copy-check', handler: desk('check'), action: 'copy-check.use' },
  { method: 'POST', path: '/paste', handler: desk('paste'), action: 'copy-check.use' },
  {
    method: 'POST',
    path: `${article}/dismissals`,
    handler: desk('dismiss'),
    action: 'copy-check.use',
  },
  { method: 'GET', path: `${article}/draft`, handler: desk('findDraft'), action: READ_ARTICLE },
  { method: 'GET', path: `${article}/source`, handler: desk('source'), action: 'copy-check.use' },
  {
    method: 'GET',
    path: `${article}/reclean`,
    handler: desk('previewReclean'),
    action: 'imports.reclean',
  },
  {
    method: 'POST',
    path: `${article}/reclean`,
    handler: desk('reclean'),
    action: 'imports.reclean',
  },
  { method: 'GET', path: `${article}/live`, handler: desk('findLive'), action: 'channels.read' },
  {
    method: 'POST',
    path: `${article}/live/correct`,
    handler: desk('correct'),
    action: 'live.correct',
  },
  {
    method: 'POST',
    path: `${article}/live/embargo`,
    handler: desk('embargo'),
    action: 'live.embargo',
  },
  {
    method: 'POST',
    path: `${article}/live/release`,
    handler: desk('release'),
    action: 'live.withhold',
  },
  {
    method: 'POST',
    path: `${article}/live/withhold`,
    handler: desk('withhold'),
    action: 'live.withhold',
  },
  {
    method: 'POST',
    path: `${article}/live/cancel`,
    handler: desk('cancel'),
    action: 'live.cancel',
  },
  {
    method: 'GET',
    path: `${article}/channels`,
    handler: desk('channels'),
    action: 'channels.read',
  },
  {
    method: 'GET',
    path: `${article}/channels/:channel`,
    handler: desk('previewChannel'),
    action: 'channels.read',
  },
  { method: 'POST', path: '/summaries', handler: desk('summaries'), action: 'copy-check.use' },
  { method: 'GET', path: '/overview', handler: desk('overview'), action: 'copy-check.use' },
  { method: 'POST', path: '/bulk', handler: desk('bulk'), action: 'articles.bulk' },
];
