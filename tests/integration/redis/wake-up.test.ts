import {
  redisBell,
  redisListener,
} from '../../../src/plugins/newsroom/server/src/delivery/dispatch/redis';
import { redisIsHere, redisLine } from '../harness/redis';
import type { RedisLine } from '../harness/redis';

jest.setTimeout(60_000);

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(20)) {
    if (holds()) return true;
  }
  return false;
}

(redisIsHere() ? describe : describe.skip)('a wake-up over Redis', () => {
  let line: RedisLine;
  const problems: string[] = [];
  let run = 0;

  /** Of one newsroom, whose prefix nobody else has. */
  const options = (name: string) => ({
    url: line.url,
    namespace: () => Promise.resolve(`newsroom-test:${process.pid}:${run}:${name}`),
    onProblem: (message: string) => void problems.push(message),
  });

  beforeEach(async () => {
    run += 1;
    line = await redisLine();
  });
  afterEach(() => line.stop());

  it('reaches the newsroom that it is meant for, and no other on the same Redis', async () => {
    const woken = { ours: 0, theirs: 0 };
    const ours = redisListener(options('ours'), async () => void (woken.ours += 1));
    const theirs = redisListener(options('theirs'), async () => void (woken.theirs += 1));
    const bell = redisBell(options('ours'));
    bell.ring('evt_one');
    expect(await until(() => woken.ours === 1)).toBe(true);
    bell.ring('evt_two');
    expect(await until(() => woken.ours === 2)).toBe(true);
    await Promise.all([bell.close(), ours.close(), theirs.close()]);
    expect(woken.theirs).toBe(0);
  });

  it('is missed while Redis is away, and comes again when it is back', async () => {
    let woken = 0;
    const listener = redisListener(options('ours'), async () => void (woken += 1));
    const bell = redisBell(options('ours'));
    bell.ring('evt_one');
    expect(await until(() => woken === 1)).toBe(true);
    await line.cut();
    // Nothing is thrown, and nothing piles up.
    for (let count = 0; count < 100; count += 1) bell.ring(`evt_away_${count}`);
    await wait(500);
    await line.mend();
    let rung = 0;
    const isBack = () => {
      bell.ring(`evt_back_${(rung += 1)}`);
      return woken > 1;
    };
    expect(await until(isBack)).toBe(true);
    await Promise.all([bell.close(), listener.close()]);
  });

  it('lets a process stop while Redis is away', async () => {
    await line.cut();
    const listener = redisListener(options('ours'), async () => {});
    const bell = redisBell(options('ours'));
    bell.ring('evt_one');
    const closed = Promise.all([bell.close(), listener.close()]).then(() => true);
    expect(await Promise.race([closed, wait(8_000).then(() => false)])).toBe(true);
  });
});
