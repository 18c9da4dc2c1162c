import { environmentOf } from '../harness/boot';
import { makeDatabase } from '../harness/databases';
import { runNewsroom } from './run-newsroom';

jest.setTimeout(60_000);

describe('newsroom worker', () => {
  it('says what is missing without Redis, with a code', async () => {
    const database = await makeDatabase('sqlite');
    const environment = { ...environmentOf(database), REDIS_URL: '' };
    const { code, stderr, stdout } = await runNewsroom(['worker'], { environment });
    await database.drop();
    expect(stderr).toContain('NEWSROOM_WORKER_WITHOUT_REDIS: Expected the address of a Redis');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('refuses a number of threads that is none', async () => {
    const { code, stderr } = await runNewsroom(['worker', '--threads', 'many']);
    expect(stderr).toContain('Expected a whole number from 0 to 64.');
    expect(code).toBe(2);
  });
});
