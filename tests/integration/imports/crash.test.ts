import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { UID } from '@strapi/strapi';

import { APP, bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { storyFolder } from './stories';
import type { StoryFolder } from './stories';
import { manyStories } from './many-stories';
import { tableRows } from './table-rows';
import type { TableRows } from './table-rows';

/** So many imports are killed on each database; `npm run test:crash -- imports` kills a hundred. */
const SEEDS = Number(process.env.CRASH_SEEDS ?? 7);
const CHILD = join(APP, 'tests/crash/imports/killed-import.mjs');
const CHUNK = 6;

jest.setTimeout(180_000 + SEEDS * 90_000);

/** The test's own boot is what tells the child where the database is. */
const DATABASE = /^DATABASE_/;

describe.each(databasesHere())('an import that is killed on %s', (client) => {
  let newsroom: Newsroom;
  let folder: StoryFolder;
  let models: string;
  let sources: string[];
  let undisturbed: TableRows;
  let statements: number;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
    folder = storyFolder();
    models = writeModels(newsroom);
    sources = manyStories(folder);
    await empty();
    const ended = await importIn({ at: 0 });
    expect(ended.signal).toBeNull();
    ({ statements } = JSON.parse(ended.stdout) as { statements: number });
    undisturbed = await tableRows(newsroom.strapi);
    expect(undisturbed.newsroom_articles!.length).toBeGreaterThan(20);
  });

  afterAll(async () => {
    folder?.remove();
    if (models) rmSync(dirname(models), { recursive: true });
    await newsroom?.stop();
  });

  it(`loses nothing, doubles nothing, leaves nothing half-done (${SEEDS} times)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await empty();
      // Spread over the whole run, each seed at another statement and on either side of it.
      const at = 1 + ((seed * 7919 + SEEDS) % (statements - 1));
      const killed = await importIn({ at, after: seed % 2 === 0 });
      expect(killed.signal).toBe('SIGKILL');
      // A run may have been killed behind its last word, and is done.
      const state = await runState();
      if (state !== null && state !== 'done') {
        // Every third is killed again on its way.
        if (seed % 3 === 0) await importIn({ at: 1 + (at % 23), resume: true });
        if ((await runState()) !== 'done') {
          const ended = await importIn({ at: 0, resume: true });
          expect(ended).toMatchObject({ signal: null, code: 0 });
        }
      } else if (state === null) {
        expect((await importIn({ at: 0 })).signal).toBeNull();
      }
      expect({ seed, at, rows: await tableRows(newsroom.strapi) }).toEqual({
        seed,
        at,
        rows: undisturbed,
      });
    }
  });

  interface Ended {
    code: number | null;
    signal: NodeJS.Signals | null;
    stdout: string;
  }

  function importIn(given: { at: number; after?: boolean; resume?: boolean }): Promise<Ended> {
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => DATABASE.test(name)),
    );
    const request = { models, environment, sources, run: 'killed', chunk: CHUNK, ...given };
    return new Promise((done) => {
      const child = execFile(
        process.execPath,
        [CHILD, JSON.stringify(request)],
        { cwd: APP, maxBuffer: 1e8 },
        (_error, stdout, stderr) => {
          if (stderr && child.signalCode === null) process.stderr.write(stderr);
          done({ code: child.exitCode, signal: child.signalCode, stdout });
        },
      );
    });
  }

  const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

  async function runState(): Promise<string | null> {
    const run = await newsroom.strapi.db.query(uid('import-run')).findOne({});
    return (run as { state: string } | null)?.state ?? null;
  }

  async function empty(): Promise<void> {
    for (const { uid: type } of newsroom.strapi.db.metadata.values()) {
      if (!type.startsWith('plugin::newsroom.')) continue;
      await newsroom.strapi.db.query(type as UID.CollectionType).deleteMany({ where: {} });
    }
  }
});

/** What the database and the import need to know of the app, without the app. */
function writeModels({ strapi }: Newsroom): string {
  const path = join(
    APP,
    'node_modules/@strapi/core/dist/utils/transform-content-types-to-models.js',
  );
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { transformContentTypesToModels } = require(path) as {
    transformContentTypesToModels(types: object[], identifiers: object): object[];
  };
  const types = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
  const attributes = [
    ...transformContentTypesToModels(types, strapi.db.metadata.identifiers),
    ...(strapi.get('models') as { get(): object[] }).get(),
  ];
  const named = Object.fromEntries(
    Object.entries(strapi.contentTypes).map(([name, type]) => [
      name,
      { attributes: type.attributes },
    ]),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'newsroom-models-')), 'models.json');
  const settings: unknown = strapi.config.get('plugin::newsroom');
  writeFileSync(file, JSON.stringify({ attributes, types: named, settings, locale: 'en' }));
  return file;
}
