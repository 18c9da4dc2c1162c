import type { Newsroom } from 'newsroom-client';

import { setting } from './settings';

/** What readers see. Answers are kept with their ETags: the newsroom is asked each time, and says 304. */
export const newsroom: Newsroom = { url: setting('NEWSROOM_URL'), memory: new Map() };

/** What editors see, with a token that may read drafts. Never handed to a browser, and never kept. */
export const desk = (): Newsroom => ({
  url: setting('NEWSROOM_URL'),
  token: setting('NEWSROOM_TOKEN'),
});

/** Files of the newsroom's own media library are told as paths. */
export const mediaUrl = (url: string): string => new URL(url, setting('NEWSROOM_URL')).href;
