import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { addLocale } from '../documents/suites/newsroom-documents';

import { changes } from './suites/changes';
import { dispatch } from './suites/dispatch';
import { feeds } from './suites/feeds';
import { fullDisk } from './suites/full-disk';
import { liveState } from './suites/live-state';
import { outbox } from './suites/outbox';
import { settings } from './suites/settings';

jest.setTimeout(300_000);

// One boot a database for all suites: a boot costs more than the suites do.
describe.each(databasesHere())('delivery on %s', (client) => {
  let newsroom: Newsroom;
  const strapi = () => newsroom.strapi;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client, { NEWSROOM_NETWORK_ALLOW: '127.0.0.1' });
    await addLocale(strapi(), 'fr');
  });

  afterAll(() => newsroom?.stop());

  changes(strapi, client);
  settings(strapi);
  outbox(strapi);
  liveState(strapi);
  dispatch(strapi);
  fullDisk(strapi, client);
  feeds(strapi);
});
