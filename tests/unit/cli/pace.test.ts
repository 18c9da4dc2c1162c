import { duration, Pace } from '../../../src/plugins/newsroom/cli/src/output/pace';
import { plainLine } from '../../../src/plugins/newsroom/cli/src/output/progress';

describe('Pace', () => {
  it('tells posts a second and the time that is left', () => {
    let now = 0;
    const pace = new Pace(() => now);
    expect(plainLine(pace)).toBe('0 posts, 0 % read, 0 posts/s');
    now = 10_000;
    for (let post = 0; post < 1_204; post += 1) pace.count();
    pace.advance(25, 100);
    expect(plainLine(pace)).toBe('1,204 posts, 25 % read, 120 posts/s, 30 s left');
    pace.advance(0, 0);
    expect(pace.secondsLeft).toBe(0);
  });

  it.each([
    [0.2, '0 s'],
    [61, '1 min 1 s'],
    [3_600 * 2 + 59 * 60, '2 h 59 min'],
  ])('%d seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));
});
