import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import { THREAD_SCRIPT } from '../../../src/plugins/newsroom/server/src/imports/cleaning/build';
import { cleanHere } from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-here';
import type {
  CleanedPost,
  CleaningTask,
} from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-post';
import { ThreadDesk } from '../../../src/plugins/newsroom/server/src/imports/cleaning/threads';
import { fixtureTasks } from './fixture-posts';

jest.setTimeout(60_000);

const script = (name: string) => join(__dirname, 'threads', `${name}.mjs`);

describe('cleaning in threads', () => {
  let tasks: CleaningTask[];
  let here: CleanedPost[][];

  beforeAll(async () => {
    tasks = await fixtureTasks();
    here = await Promise.all(tasks.map(cleanHere));
    const kinds = here.flat().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'story').length).toBeGreaterThan(150);
    expect(kinds).toContain('failed');
  });

  const cleanedBy = async (desk: ThreadDesk): Promise<CleanedPost[][]> => {
    const cleaned = await Promise.all(tasks.map((task) => desk.clean(task)));
    await desk.close();
    return cleaned;
  };

  it('gives the same stories as in one thread, and the same errors', async () => {
    // As the built bundle, which is what runs.
    expect(await cleanedBy(new ThreadDesk({ threads: 2 }))).toEqual(here);
  });

  it('loses nothing of threads that die', async () => {
    const desk = new ThreadDesk({ threads: 2, script: script('dying-thread') });
    const cleaned = await cleanedBy(desk);
    const ofThreads = cleaned.filter(([first], place) => {
      return first!.kind === 'failed' && first!.code === (tasks[place]!.posts[0]!.source as string);
    });
    // Each thread had done one task before it died, and after three deaths there are no more threads.
    expect(ofThreads.length).toBeGreaterThan(0);
    expect(ofThreads.length).toBeLessThan(5);
    for (const [place, each] of cleaned.entries()) {
      if (!ofThreads.includes(each)) expect(each).toEqual(here[place]);
    }
  });

  it('loses nothing of threads that hang', async () => {
    const desk = new ThreadDesk({ threads: 2, script: script('hanging-thread'), patienceMs: 100 });
    expect(await cleanedBy(desk)).toEqual(here);
  });

  it('loses nothing where there is no thread to be had', async () => {
    const desk = new ThreadDesk({ threads: 2, script: script('missing') });
    expect(await cleanedBy(desk)).toEqual(here);
  });

  it('gets nothing of a thread that another build runs', async () => {
    const thread = new Worker(THREAD_SCRIPT, { workerData: 'another' });
    const answered = jest.fn();
    thread.on('message', answered);
    thread.postMessage(tasks[0]!);
    await new Promise((done) => thread.once('exit', done));
    expect(answered).not.toHaveBeenCalled();
  });

  it('leaves what no thread could clean to whoever is told to do that', async () => {
    const otherwise = jest.fn(() => Promise.reject(new Error('left')));
    const desk = new ThreadDesk({ threads: 1, script: script('missing'), otherwise });
    for (const task of tasks.slice(0, 5)) await expect(desk.clean(task)).rejects.toThrow('left');
    expect(otherwise).toHaveBeenCalledTimes(5);
    await desk.close();
  });

  it('starts threads again some time after they died', async () => {
    const now = jest.spyOn(performance, 'now');
    const desk = new ThreadDesk({ threads: 1, script: script('dying-thread') });
    const isOfThread = async (task: CleaningTask) => {
      const [first] = await desk.clean(task);
      return first!.kind === 'failed' && first!.code === (task.posts[0]!.source as string);
    };
    const cleaned: boolean[] = [];
    for (const task of tasks.slice(0, 8)) cleaned.push(await isOfThread(task));
    expect(cleaned).toEqual([true, false, true, false, true, false, false, false]);
    now.mockReturnValue(performance.now() + 700_000);
    expect(await isOfThread(tasks[8]!)).toBe(true);
    now.mockRestore();
    await desk.close();
  });

  it('begins nothing once it is closed', async () => {
    const desk = new ThreadDesk({ threads: 1, script: script('dying-thread') });
    await desk.close();
    const late = desk.clean(tasks[0]!).then(() => 'cleaned');
    expect(await Promise.race([late, wait(1_000, 'nothing')])).toBe('nothing');
  });
});
