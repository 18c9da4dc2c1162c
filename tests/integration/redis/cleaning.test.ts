import { cleanHere } from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-here';
import type {
  CleanedPost,
  CleaningTask,
} from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-post';
import type { CleaningDesk } from '../../../src/plugins/newsroom/server/src/imports/cleaning/cleaning-desk';
import { QueueDesk } from '../../../src/plugins/newsroom/server/src/imports/cleaning/queue/queue-desk';
import { takeCleaning } from '../../../src/plugins/newsroom/server/src/imports/cleaning/queue/take-cleaning';
import { fixtureTasks } from '../imports/fixture-posts';
import { redisIsHere, redisLine } from '../harness/redis';
import type { RedisLine } from '../harness/redis';

jest.setTimeout(60_000);

(redisIsHere() ? describe : describe.skip)('cleaning by other processes', () => {
  let line: RedisLine;
  let tasks: CleaningTask[];
  let here: CleanedPost[][];
  let run = 0;
  const away = { times: 0 };

  beforeAll(async () => {
    tasks = await fixtureTasks();
    here = await Promise.all(tasks.map(cleanHere));
  });

  beforeEach(async () => {
    run += 1;
    away.times = 0;
    line = await redisLine();
  });
  afterEach(() => line.stop());

  /** Of one newsroom, whose prefix nobody else has. */
  const options = () => ({
    url: line.url,
    namespace: () => Promise.resolve(`newsroom-test:${process.pid}:cleaning:${run}`),
    onProblem: () => {},
  });

  /** Cleans like any desk, and counts. */
  function counting(clean: CleaningDesk['clean'] = cleanHere) {
    const counted = { tasks: 0 };
    const desk: CleaningDesk = {
      hands: 1,
      clean: (task) => {
        counted.tasks += 1;
        return clean(task);
      },
      close: async () => {},
    };
    return { counted, desk };
  }

  const queueDesk = (nearby: CleaningDesk) =>
    new QueueDesk(options(), nearby, () => (away.times += 1));

  const all = (desk: QueueDesk) => Promise.all(tasks.map((task) => desk.clean(task)));

  it('gives the same stories as this one, and the same errors', async () => {
    const [one, other, nearby] = [counting(), counting(), counting()];
    const takers = [one, other].map(({ desk }) => takeCleaning(options(), desk, () => {}));
    const desk = queueDesk(nearby.desk);
    expect(await all(desk)).toEqual(here);
    expect(await all(desk)).toEqual(here);
    expect(one.counted.tasks).toBeGreaterThan(0);
    expect(other.counted.tasks).toBeGreaterThan(0);
    expect(away.times).toBe(0);
    await Promise.all([desk.close(), ...takers.map((taker) => taker.close())]);
  });

  it('is done by this one where there is no other', async () => {
    const nearby = counting();
    const desk = queueDesk(nearby.desk);
    expect(await all(desk)).toEqual(here);
    expect(nearby.counted.tasks).toBe(tasks.length);
    await desk.close();
  });

  it('is not done by a worker of another build', async () => {
    let taken = takeCleaning;
    await jest.isolateModulesAsync(async () => {
      jest.doMock('../../../src/plugins/newsroom/server/src/imports/cleaning/build', () => ({
        BUILD: 'another',
      }));
      ({ takeCleaning: taken } =
        await import('../../../src/plugins/newsroom/server/src/imports/cleaning/queue/take-cleaning'));
    });
    const [other, nearby] = [counting(), counting()];
    const taker = taken(options(), other.desk, () => {});
    const desk = queueDesk(nearby.desk);
    expect(await all(desk)).toEqual(here);
    expect(other.counted.tasks).toBe(0);
    expect(nearby.counted.tasks).toBe(tasks.length);
    await Promise.all([desk.close(), taker.close()]);
  });

  it('loses nothing of one that takes a task and never brings it back', async () => {
    const nearby = counting();
    const never = counting(() => new Promise(() => {}));
    const stuck = takeCleaning(options(), never.desk, () => {});
    const desk = queueDesk(nearby.desk);
    const cleaning = all(desk);
    while (never.counted.tasks === 0) await new Promise((done) => setTimeout(done, 10));
    // As if its process were gone: nobody tells Redis any more that it is at it.
    const gone = stuck.close();
    const taker = takeCleaning(options(), counting().desk, () => {});
    expect(await cleaning).toEqual(here);
    await Promise.all([desk.close(), taker.close(), gone]);
  });

  it('goes on without Redis, says so once, and uses it again when it is back', async () => {
    const nearby = counting();
    const desk = queueDesk(nearby.desk);
    const slow = counting(async (task) => {
      await new Promise((done) => setTimeout(done, 300));
      return cleanHere(task);
    });
    const taker = takeCleaning(options(), slow.desk, () => {});
    const cleaning = all(desk);
    while (slow.counted.tasks === 0) await new Promise((done) => setTimeout(done, 10));
    await line.cut();
    expect(await cleaning).toEqual(here);
    expect(await all(desk)).toEqual(here);
    expect(away.times).toBe(1);
    await line.mend();
    const before = slow.counted.tasks;
    for (let tries = 0; tries < 40 && slow.counted.tasks === before; tries += 1) {
      await new Promise((done) => setTimeout(done, 250));
      expect(await desk.clean(tasks[0]!)).toEqual(here[0]);
    }
    expect(slow.counted.tasks).toBeGreaterThan(before);
    await Promise.all([desk.close(), taker.close()]);
  });

  it('lets a process stop while Redis is away', async () => {
    const taker = takeCleaning(options(), counting().desk, () => {});
    const desk = queueDesk(counting().desk);
    expect(await all(desk)).toEqual(here);
    await line.cut();
    const began = Date.now();
    await Promise.all([desk.close(), taker.close()]);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
