import { execFileSync } from 'node:child_process';

import { redisCounter } from '../../../src/plugins/newsroom/server/src/middlewares/rate-limit/redis-counter';

const URL = 'redis://127.0.0.1:6379';

const answers = (): boolean => {
  const probe = `const s=require('net').connect(6379,'127.0.0.1');s.setTimeout(2000,()=>process.exit(1));s.on('connect',()=>process.exit(0));s.on('error',()=>process.exit(1))`;
  try {
    execFileSync(process.execPath, ['-e', probe], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('skipped: no Redis answers on 127.0.0.1:6379\n');
    return false;
  }
};

(answers() ? describe : describe.skip)('requests counted in Redis', () => {
  const windowMs = 1_000;

  it('are those of all nodes together, and fade out', async () => {
    const problems: string[] = [];
    const node = () => redisCounter({ url: URL, windowMs, onProblem: (it) => problems.push(it) });
    const [one, other] = [node(), node()];
    const key = `test ${process.pid} ${Date.now()}`;
    const now = Math.floor(Date.now() / windowMs) * windowMs;
    try {
      // The first question waits for the connection, and may be told by the node alone.
      await one.count(`${key} warm`, now);
      await other.count(`${key} warm`, now);
      await new Promise((done) => setTimeout(done, 300));
      expect(await one.count(key, now)).toBe(1);
      expect(await other.count(key, now)).toBe(2);
      expect(await one.count(key, now + 500)).toBe(3);
      expect(await other.count(key, now + windowMs)).toBe(1 + 3);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });

  it('are counted by the node itself while there is no Redis', async () => {
    const problems: string[] = [];
    const counter = redisCounter({
      url: 'redis://127.0.0.1:1',
      windowMs,
      onProblem: (it) => problems.push(it),
    });
    try {
      expect(await counter.count('one', 5_000)).toBe(1);
      expect(await counter.count('one', 5_000)).toBe(2);
      expect(problems.length).toBeGreaterThan(0);
    } finally {
      await counter.close();
    }
  });
});
