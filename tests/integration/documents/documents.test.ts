import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';

import { people } from '../admin/suites/people';
import { twoEditors } from '../admin/suites/two-editors';

import { deletion } from './suites/deletion';
import { names } from './suites/names';
import { addLocale } from './suites/newsroom-documents';
import { ownedRows } from './suites/owned-rows';
import { publication } from './suites/publication';
import { slugs } from './suites/slugs';
import { text } from './suites/text';
import { translations } from './suites/translations';
import { whatFires } from './suites/what-fires';

jest.setTimeout(300_000);

// One boot a database for all suites: a boot costs more than the suites do.
describe.each(databasesHere())('the document hooks on %s', (client) => {
  let newsroom: Newsroom;
  const strapi = () => newsroom.strapi;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
    await addLocale(strapi(), 'fr');
  });

  afterAll(() => newsroom?.stop());

  whatFires(strapi);
  publication(strapi);
  slugs(strapi);
  text(strapi);
  ownedRows(strapi);
  translations(strapi);
  names(strapi);
  deletion(strapi);
  twoEditors(() => newsroom);
  people(() => newsroom);
});
