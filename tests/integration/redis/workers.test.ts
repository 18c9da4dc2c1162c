import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { goOnWithRuns } from '../../../src/plugins/newsroom/server/src/imports/workers/go-on';
import type { RunWord } from '../../../src/plugins/newsroom/server/src/imports/workers/go-on';
import { post, html } from './newspaper';
import { APP, bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { redisIsHere } from '../harness/redis';
import { startSecondNode } from '../harness/second-node';
import { storyFolder } from '../imports/stories';
import type { StoryFolder } from '../imports/stories';
import { allOf, CHOICES, importsOf, toEnd, uid } from '../imports/suites/import-tools';
import type { Row } from '../imports/suites/import-tools';
import { tableRows } from '../imports/table-rows';
import type { TableRows } from '../imports/table-rows';
import { wxr, wxrPost } from '../imports/wxr';

jest.setTimeout(180_000);

/** Processes on several machines have a database server; SQLite is one machine's. */
const DATABASE = databasesHere().find((client) => client === 'postgres');

const POSTS = 120;
const CHUNK = 10;
const REDIS = { REDIS_URL: 'redis://127.0.0.1:6379' };

interface Told {
  isReady?: boolean;
  rows?: number;
  counts?: Record<string, number>;
  code?: string;
}

(DATABASE && redisIsHere() ? describe : describe.skip)('imports of several processes', () => {
  let newsroom: Newsroom;
  let folder: StoryFolder;
  let sources: string[];
  let undisturbed: TableRows;
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    // Not listening, it takes no part.
    newsroom = await bootNewsroom(DATABASE!, REDIS);
    folder = storyFolder();
    const posts = Array.from({ length: POSTS }, (_, number) => {
      // Some stand twice, and all share their people.
      const id = number % 17 === 16 ? number - 3 : number;
      return wxrPost({ ...post(id), body: html(id) });
    });
    sources = [folder.write('export.xml', wxr(...posts))];
    await toEnd(importsOf(newsroom.strapi).run({ ...request(), cleaning: { threads: 0 } }));
    undisturbed = await tableRows(newsroom.strapi);
    expect(undisturbed.newsroom_articles!.length).toBeGreaterThan(POSTS);
  });

  beforeEach(empty);

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });

  afterAll(async () => {
    folder?.remove();
    await newsroom?.stop();
  });

  const request = () => ({
    sources,
    choices: { ...CHOICES, publish: true, name: 'shared' },
    chunk: CHUNK,
    cleaning: { threads: 0, shared: true },
  });

  it('end with the same database when a worker that cleans is killed', async () => {
    const [one, other] = await Promise.all([worker(), worker()]);
    const { leader, heard } = await startImport(30);
    await heard(({ rows }) => rows !== undefined);
    one.child.kill('SIGKILL');
    expect(await heard(({ counts }) => counts !== undefined)).toMatchObject({
      counts: { create: undisturbed.newsroom_import_sources!.length, fail: 0 },
    });
    await ended(leader);
    expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
    other.child.kill('SIGTERM');
    expect(await ended(other.child)).toBe(0);
    expect(other.said()).toMatch(/\d posts cleaned/);
  });

  it('are gone on with by one worker when their process is killed', async () => {
    const workers = await Promise.all([worker(), worker()]);
    const { leader, heard } = await startImport(40);
    await heard(({ rows }) => rows !== undefined);
    leader.kill('SIGKILL');
    await ended(leader);
    expect((await run()).state).toBe('running');
    await until(async () => (await run()).state === 'done');
    await until(() => workers.some(({ said }) => said().includes('Run shared: done')));
    const tookOver = workers.filter(({ said }) => said().includes('it goes on here'));
    expect(tookOver).toHaveLength(1);
    expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
  });

  it('are gone on with by a server, too', async () => {
    const server = await startSecondNode(REDIS);
    const { leader, heard } = await startImport(40);
    await heard(({ rows }) => rows !== undefined);
    leader.kill('SIGKILL');
    await until(async () => (await run()).state === 'done');
    await server.stop();
    expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
  });

  it('have one leader: one that was stopped for a while writes nothing more', async () => {
    const { child, said } = await worker();
    const { leader, heard } = await startImport(40, { stops: true });
    await heard(({ rows }) => rows !== undefined);
    await until(() => said().includes('it goes on here'));
    // Both would write now.
    leader.kill('SIGCONT');
    expect(await heard(({ code }) => code !== undefined)).toMatchObject({
      code: 'NEWSROOM_RUN_TAKEN_OVER',
    });
    await until(() => said().includes('Run shared: done'));
    expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });

  it('are handed on by a worker that is told to stop', async () => {
    const { leader, heard } = await startImport(10);
    await heard(({ rows }) => rows !== undefined);
    leader.kill('SIGKILL');
    const first = await worker();
    await until(() => first.said().includes('it goes on here'));
    first.child.kill('SIGTERM');
    expect(await ended(first.child)).toBe(0);
    expect(first.said()).toContain('Run shared: handed on');
    expect(await run()).toMatchObject({ state: 'running', leader: null });
    const second = await worker();
    await until(() => second.said().includes('Run shared: done'));
    expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
  });

  it('are not gone on with by anybody while they are taken back', async () => {
    const { leader, heard } = await startImport(40);
    await heard(({ rows }) => rows !== undefined);
    const undoing = importsOf(newsroom.strapi).undo({ run: 'shared' });
    await undoing.next();
    expect(await heard(({ code }) => code !== undefined)).toMatchObject({
      code: 'NEWSROOM_RUN_TAKEN_OVER',
    });
    await ended(leader);
    for (let next = await undoing.next(); !next.done;) next = await undoing.next();
    expect(await run()).toMatchObject({ state: 'undone', handsOn: false });
    expect(await allOf(newsroom.strapi, 'article')).toHaveLength(0);
  });

  describe('whose process is gone', () => {
    /** Looked at by a process that would go on. */
    async function words(until: number, change: Row): Promise<RunWord[]> {
      const { leader, heard } = await startImport(10);
      await heard(({ rows }) => rows !== undefined);
      leader.kill('SIGKILL');
      await ended(leader);
      // As one that hands on leaves it: nobody waits for signs.
      const { id } = await run();
      const data = { leader: null, ...change };
      await newsroom.strapi.db.query(uid('import-run')).update({ where: { id }, data });
      const heardWords: RunWord[] = [];
      const stop = new AbortController();
      setTimeout(() => stop.abort(), until);
      await goOnWithRuns(newsroom.strapi, {
        signal: stop.signal,
        onWord: (word) => heardWords.push(word),
        takeTurn: () => () => {},
      });
      return heardWords;
    }

    it('are left to somebody who looks when process after process ended at the same posts', async () => {
      expect(await words(2_000, { takeovers: 3 })).toMatchObject([{ kind: 'left', run: 'shared' }]);
      expect(await run()).toMatchObject({ state: 'interrupted' });
      const { summary } = await toEnd(importsOf(newsroom.strapi).resume({ run: 'shared' }));
      expect(summary.isInterrupted).toBe(false);
      expect(await tableRows(newsroom.strapi)).toEqual(undisturbed);
    });

    it('are not gone on with where other files lie under the same names', async () => {
      expect(await words(3_000, { inputs: 'others' })).toEqual([]);
      expect(await run()).toMatchObject({ state: 'running' });
    });
  });

  const run = async () => (await allOf(newsroom.strapi, 'import-run'))[0]!;

  async function startImport(tellsAfter: number, { stops = false } = {}) {
    const leader = fork(join(__dirname, 'import-process.mjs'), {
      cwd: APP,
      env: { ...process.env, ...REDIS },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.add(leader);
    const told: Told[] = [];
    leader.on('message', (message) => told.push(message as Told));
    const heard = async (is: (message: Told) => boolean): Promise<Told> => {
      await until(() => told.some(is));
      return told.find(is)!;
    };
    await heard(({ isReady }) => isReady === true);
    leader.send({ request: request(), tellsAfter, stops });
    return { leader, heard };
  }

  /** `newsroom worker`, as a person starts it. */
  async function worker() {
    const bin = join(APP, 'src/plugins/newsroom/bin/newsroom.js');
    const child = spawn(process.execPath, [bin, 'worker', '--threads', '1'], {
      cwd: APP,
      env: { ...process.env, ...REDIS },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.add(child);
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
    const said = () => text;
    await until(() => said().includes('Cleans for imports'));
    return { child, said };
  }

  const ended = (child: ChildProcess) =>
    new Promise<number | null>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode);
      else child.once('exit', done);
    });

  async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      if (await holds()) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('It did not happen within a minute.');
  }

  async function empty(): Promise<void> {
    for (const { uid: type } of newsroom.strapi.db.metadata.values()) {
      if (!type.startsWith('plugin::newsroom.')) continue;
      await newsroom.strapi.db.query(uid(type.split('.')[1]!)).deleteMany({ where: {} });
    }
  }
});
