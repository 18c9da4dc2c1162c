import { setTimeout as wait } from 'node:timers/promises';

import { againAndAgain } from '../../../src/plugins/newsroom/server/src/imports/journal/again-and-again';

describe('what is done again and again', () => {
  it('is never done twice at a time', async () => {
    let begun = 0;
    let finish = () => {};
    const end = againAndAgain(() => {
      begun += 1;
      return new Promise<void>((done) => (finish = done));
    }, 5);
    await wait(60);
    expect(begun).toBe(1);
    finish();
    await wait(60);
    end();
    expect(begun).toBe(2);
  });

  it('goes on where it fails, until it is ended', async () => {
    let begun = 0;
    const end = againAndAgain(async () => {
      begun += 1;
      throw new Error('away');
    }, 5);
    await wait(60);
    end();
    const then = begun;
    expect(then).toBeGreaterThan(1);
    await wait(30);
    expect(begun).toBe(then);
  });
});
