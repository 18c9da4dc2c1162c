import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { storyFolder } from './stories';
import type { StoryFolder } from './stories';
import { again } from './suites/again';
import { declarations } from './suites/declarations';
import { gone } from './suites/gone';
import { allOf, TYPES, uid } from './suites/import-tools';
import { interruptions } from './suites/interruptions';
import { madeReady } from './suites/made-ready';
import { nearDuplicates } from './suites/near-duplicates';
import { newStories } from './suites/new-stories';
import { people } from './suites/people';
import { plans } from './suites/plans';
import { relatedTargets } from './suites/related-targets';
import { shown } from './suites/shown';
import { sourceFields } from './suites/source-fields';
import { threads } from './suites/threads';
import { undoing } from './suites/undoing';
import { writing } from './suites/writing';

jest.setTimeout(300_000);

describe.each(databasesHere())('an import on %s', (client) => {
  let newsroom: Newsroom;
  let folder: StoryFolder;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
  });

  afterAll(() => newsroom?.stop());

  beforeEach(() => {
    folder = storyFolder();
  });

  afterEach(async () => {
    folder.remove();
    await empty();
  });

  async function empty(): Promise<void> {
    for (const { documentId } of await allOf(newsroom.strapi, 'article')) {
      await newsroom.strapi.documents(uid('article')).delete({ documentId, locale: '*' });
    }
    for (const type of TYPES) await newsroom.strapi.db.query(type).deleteMany({ where: {} });
  }

  for (const suite of [
    newStories,
    again,
    writing,
    interruptions,
    undoing,
    declarations,
    gone,
    nearDuplicates,
    people,
    plans,
    relatedTargets,
    shown,
    sourceFields,
    threads,
    madeReady,
  ]) {
    suite(
      () => newsroom.strapi,
      () => folder,
      empty,
    );
  }
});
