import { keysOfCaller } from '../../../src/plugins/newsroom/server/src/middlewares/rate-limit/caller-keys';
import { memoryCounter } from '../../../src/plugins/newsroom/server/src/middlewares/rate-limit/counter';

const limits = { windowSeconds: 60, perAddress: 10, perToken: 100 };

describe('a counter in memory', () => {
  it('lets what was fade out over the next window, and forgets it then', () => {
    const counter = memoryCounter(1_000);
    const at = (now: number) => counter.count('one', now);
    expect([at(100), at(200), at(900)]).toEqual([1, 2, 3]);
    expect(at(1_000)).toBe(1 + 3);
    expect(at(1_500)).toBe(2 + 1.5);
    expect(at(3_000)).toBe(1);
    expect(counter.count('other', 3_100)).toBe(1);
  });
});

describe('what a request counts for', () => {
  const keys = (ip: string, authorization = '') =>
    keysOfCaller({ ip, authorization }, limits).map(({ key }) => key);

  it('is its address, of IPv6 the network', () => {
    expect(keys('192.0.2.7')).toEqual(['address 192.0.2.7']);
    expect(keys('::ffff:192.0.2.7')).toEqual(['address 192.0.2.7']);
    expect(keys('2001:db8:1:2:3:4:5:6')).toEqual(keys('2001:db8:1:2::9'));
    expect(keys('2001:db8:1:2::9')).not.toEqual(keys('2001:db8:1:3::9'));
    expect(keys('::1')).toEqual(['address 0:0:0:0']);
  });

  it('is a token, and all tokens of an address together, never in its own words', () => {
    const one = keys('192.0.2.7', 'Bearer secret-one');
    const other = keys('192.0.2.7', 'Bearer secret-two');
    expect(one[0]).not.toBe(other[0]);
    expect(one[1]).toBe(other[1]);
    expect(one.join()).not.toContain('secret');
    expect(keysOfCaller({ ip: '192.0.2.7', authorization: 'x' }, limits)[0]!.limit).toBe(100);
  });
});
