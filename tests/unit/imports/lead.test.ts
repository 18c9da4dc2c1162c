import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Database } from '@strapi/database';
import type { Core } from '@strapi/strapi';

import schema from '../../../src/plugins/newsroom/server/src/content-types/import-run/schema.json';
import { beat, takeLead } from '../../../src/plugins/newsroom/server/src/imports/journal/lead';
import type { ImportRun } from '../../../src/plugins/newsroom/server/src/imports/journal/runs';
import { goOnWithRuns } from '../../../src/plugins/newsroom/server/src/imports/workers/go-on';
import type { RunWord } from '../../../src/plugins/newsroom/server/src/imports/workers/go-on';
import { IMPORT_RUN } from '../../../src/plugins/newsroom/server/src/uids';

const TABLE = schema.collectionName;

describe('the lead of a run', () => {
  let folder: string;
  let db: Database;
  let strapi: Core.Strapi;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsroom-lead-'));
    db = new Database({
      connection: {
        client: 'sqlite',
        connection: { filename: join(folder, 'data.db') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      },
      settings: { migrations: { dir: join(folder, 'migrations') } },
    } as never);
    const attributes = {
      id: { type: 'increments' },
      documentId: { type: 'string' },
      ...schema.attributes,
    };
    const model = { uid: IMPORT_RUN, singularName: 'import-run', tableName: TABLE, attributes };
    await db.init({ models: [model] as never });
    await db.schema.sync();
    strapi = { db } as unknown as Core.Strapi;
    // The entity manager asks for the app by this name.
    Object.assign(globalThis, { strapi });
  });

  afterEach(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  const run = async (): Promise<ImportRun> =>
    (await db.query(IMPORT_RUN).findOne({}))! as ImportRun;

  it('shows its signs in a run of a version that knew none', async () => {
    await db.connection(TABLE).insert({ document_id: 'old', state: 'interrupted' });
    const lead = await takeLead(strapi, await run());
    const before = (await run()).beat;
    await beat(strapi, lead);
    expect((await run()).beat).toBe(before + 1);
  });

  it('is looked for again where the database refused it', async () => {
    await db
      .connection(TABLE)
      .insert({ document_id: 'one', state: 'running', hands_on: true, beat: 1, takeovers: 3 });
    await db.connection.raw(
      `create trigger busy before update on ${TABLE} begin select raise(abort, 'lock wait'); end`,
    );
    const words: RunWord[] = [];
    const stop = new AbortController();
    await goOnWithRuns(strapi, {
      signal: stop.signal,
      onWord: (word) => {
        words.push(word);
        if (word.kind === 'left') stop.abort();
        else db.connection.raw('drop trigger busy').then(() => {});
      },
      takeTurn: () => null,
    });
    expect(words).toMatchObject([
      { kind: 'failed', run: 'one', reason: expect.stringContaining('lock wait') },
      { kind: 'left', run: 'one' },
    ]);
    expect(await run()).toMatchObject({ state: 'interrupted' });
  });
});
