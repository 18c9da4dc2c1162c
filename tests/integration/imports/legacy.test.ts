import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { addresses } from './suites/addresses';
import { exports } from './suites/exports';
import { importDesk } from './suites/import-desk';
import { media } from './suites/media';
import { reclean } from './suites/reclean';

jest.setTimeout(300_000);

// One boot a database for all suites: a boot costs more than the suites do.
describe.each(databasesHere())('what comes with an import on %s', (client) => {
  let newsroom: Newsroom;
  const strapi = () => newsroom.strapi;
  const desk = importDesk(strapi);

  beforeAll(async () => {
    newsroom = await bootNewsroom(client, {
      NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
      NEWSROOM_SITE_URL: 'https://milbury.example',
      NEWSROOM_ARTICLE_PATH: '/{section}/{slug}',
    });
  });

  afterAll(() => newsroom?.stop());

  addresses(strapi, desk);
  media(strapi, desk);
  reclean(strapi, desk);
  exports(strapi, desk);
});
