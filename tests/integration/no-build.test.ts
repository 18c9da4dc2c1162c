import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { APP, environmentOf } from './harness/boot';
import { databasesHere, makeDatabase } from './harness/databases';
import type { TestDatabase } from './harness/databases';

jest.setTimeout(600_000);

const PLUGIN = 'src/plugins/newsroom';
const APP_INDEX = 'dist/src/index.js';

/** Strapi skips a plugin whose build is missing, and then drops the tables of its types. */
describe.each(databasesHere())('a boot without the plugin’s build on %s', (client) => {
  let database: TestDatabase;
  let folder: string;
  let filled: Record<string, number>;

  beforeAll(async () => {
    database = await makeDatabase(client);
    folder = copyOfTheApp();
    filled = booted('fill');
  });

  afterAll(async () => {
    await database?.drop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  afterEach(() => {
    putBuild();
    cpSync(join(APP, APP_INDEX), join(folder, APP_INDEX));
  });

  it('has rows to lose in the tables of the types, their links and their files', () => {
    for (const name of ['newsroom_articles', 'newsroom_addresses', 'newsroom_article_states']) {
      expect(filled[name]).toBeGreaterThan(0);
    }
    expect(filled.files_related_mph).toBeGreaterThan(0);
    const links = Object.keys(filled).filter((name) => /_lnk$/.test(name) && filled[name]! > 0);
    expect(links.length).toBeGreaterThan(3);
  });

  it('is stopped by the app, and every row is there when the build is back', () => {
    takeBuild();
    const stopped = boot('count');
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('NEWSROOM_NOT_BUILT');

    putBuild();
    expect(booted('count')).toEqual(filled);
  });

  /**
   * Links to files are not in this promise: where Strapi finds any change of the schema, it removes
   * those of types that are not loaded. Only the guard, which stops it before, keeps them.
   */
  it('in an app without that guard leaves the plugin’s tables, and every row is there afterwards', () => {
    takeBuild();
    takeGuard();
    expect(ours(booted('count'))).toEqual(ours(filled));

    putBuild();
    expect(ours(booted('count'))).toEqual(ours(filled));
  });

  // Last, because it loses the rows: without the list, this is what Strapi does.
  it('would drop the tables if they were not listed', () => {
    takeGuard();
    booted('forget');
    takeBuild();
    const left = Object.keys(ours(booted('count')));
    expect(left.filter((name) => !OWN_INDEX.test(name))).toEqual([]);
  });

  /** No content types: Strapi never knew of them, so it drops none. */
  const OWN_INDEX = /^newsroom_(?:listing|search)/;

  function ours(counts: Record<string, number>): Record<string, number> {
    return Object.fromEntries(
      Object.entries(counts).filter(([name]) => name.startsWith('newsroom_')),
    );
  }

  function boot(task: string) {
    const script = join(__dirname, 'no-build/boot-app.mjs');
    return spawnSync(process.execPath, [script, folder, task], {
      env: { ...process.env, ...environmentOf(database) },
      encoding: 'utf8',
    });
  }

  /** What the task printed, as its last line. */
  function booted(task: string): Record<string, number> {
    const { status, stdout, stderr } = boot(task);
    if (status !== 0) throw new Error(`${task} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  }

  function putBuild(): void {
    cpSync(join(APP, PLUGIN, 'dist'), join(folder, PLUGIN, 'dist'), { recursive: true });
  }

  function takeBuild(): void {
    rmSync(join(folder, PLUGIN, 'dist'), { recursive: true });
  }

  function takeGuard(): void {
    writeFileSync(join(folder, APP_INDEX), 'module.exports = { register() {}, bootstrap() {} };\n');
  }

  /** The built app in a folder of its own; only the packages are those of the project. */
  function copyOfTheApp(): string {
    const copy = mkdtempSync(join(tmpdir(), 'newsroom-no-build-'));
    const paths = ['dist', 'public', 'database', `${PLUGIN}/package.json`, `${PLUGIN}/schemas`];
    for (const path of paths) {
      cpSync(join(APP, path), join(copy, path), { recursive: true });
    }
    cpSync(join(APP, PLUGIN, 'dist'), join(copy, PLUGIN, 'dist'), { recursive: true });
    // Strapi also enables a plugin that it finds among an app's dependencies.
    const manifest = JSON.parse(readFileSync(join(APP, 'package.json'), 'utf8'));
    delete manifest.dependencies['strapi-plugin-newsroom'];
    writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest));
    mkdirSync(join(copy, 'public/uploads'), { recursive: true });
    symlinkSync(join(APP, 'node_modules'), join(copy, 'node_modules'));
    const nested = join(APP, PLUGIN, 'node_modules');
    if (existsSync(nested)) symlinkSync(nested, join(copy, PLUGIN, 'node_modules'));
    return copy;
  }
});
