import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { UID } from '@strapi/strapi';

import type { ImportChoices } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import { APP } from '../../harness/boot';
import type { Newsroom } from '../../harness/boot';

/** So many imports are killed on each database; `npm run test:crash -- imports` kills a hundred. */
export const SEEDS = Number(process.env.CRASH_SEEDS ?? 7);

const CHILD = join(APP, 'tests/crash/imports/killed-import.mjs');
const RUN = 'killed';

/** The test's own boot is what tells the child where the database is. */
const DATABASE = /^DATABASE_/;

/** Where an import is killed; tests/crash/imports/kill-points.mjs says what each means. */
export interface Kill {
  point: 'statement' | 'row' | 'stored';
  at: number;
  side: 'before' | 'middle' | 'after';
}

interface Import {
  kill?: Kill;
  resume?: boolean;
  /** Hears of the process as soon as there is one. */
  onStart?: (kill: () => void) => void;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
}

/** What an import that came to its end says that it passed. */
export interface Passed {
  points: Record<Kill['point'], number>;
  media: Record<string, number>;
}

export interface KilledImportOptions {
  newsroom: Newsroom;
  sources: string[];
  chunk: number;
  choices?: Partial<ImportChoices>;
}

const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

/** Imports in processes of their own, on the database of a booted newsroom. */
export class KilledImport {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsroom-killed-'));
  readonly publicFolder = join(this.folder, 'public');
  readonly #models: string;

  constructor(private readonly options: KilledImportOptions) {
    this.#models = join(this.folder, 'models.json');
    writeFileSync(this.#models, JSON.stringify(whatIsKnownOf(options.newsroom)));
  }

  start({ onStart, ...given }: Import = {}): Promise<Ended> {
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => DATABASE.test(name)),
    );
    const { sources, chunk, choices } = this.options;
    const { publicFolder } = this;
    const app = { models: this.#models, environment, publicFolder };
    const request = { ...app, sources, chunk, choices, run: RUN, ...given };
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
      onStart?.(() => child.kill('SIGKILL'));
    });
  }

  /** Whatever became of a killed one, its run comes to its end. */
  async finish({ killAgain }: { killAgain?: Kill } = {}): Promise<void> {
    const state = await this.state();
    // A run may have been killed behind its last word, and is done; one without a word begins anew.
    if (state === 'done') return;
    const resume = state !== null;
    if (resume && killAgain) {
      await this.start({ kill: killAgain, resume });
      if ((await this.state()) === 'done') return;
    }
    expect(await this.start({ resume })).toMatchObject({ signal: null, code: 0 });
  }

  async state(): Promise<string | null> {
    const run = await this.options.newsroom.strapi.db.query(uid('import-run')).findOne({});
    return (run as { state: string } | null)?.state ?? null;
  }

  async empty(): Promise<void> {
    const { db } = this.options.newsroom.strapi;
    for (const { uid: type } of db.metadata.values()) {
      if (!type.startsWith('plugin::newsroom.') && type !== 'plugin::upload.file') continue;
      await db.query(type as UID.CollectionType).deleteMany({ where: {} });
    }
    rmSync(this.publicFolder, { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What the database, the import and the upload plugin need to know of the app, without the app. */
function whatIsKnownOf({ strapi }: Newsroom): object {
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
      { uid: name, modelType: type.modelType, attributes: type.attributes },
    ]),
  );
  const settings = ['plugin::newsroom', 'plugin::upload', 'server'];
  const config = Object.fromEntries(settings.map((name) => [name, strapi.config.get(name)]));
  return { attributes, types: named, config, locale: 'en' };
}
