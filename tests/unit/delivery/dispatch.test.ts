import { breaker } from '../../../src/plugins/newsroom/server/src/delivery/dispatch/breaker';
import {
  MAX_TRIES,
  nextTryAt,
  retryAfterMs,
} from '../../../src/plugins/newsroom/server/src/delivery/dispatch/schedule';

const NOW = new Date('2026-03-05T12:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;

describe('the schedule', () => {
  const all = (random: number) => {
    let at = NOW;
    for (let tries = 1; tries < MAX_TRIES; tries += 1) {
      at = nextTryAt(tries, { now: at, random: () => random, retryAfterMs: null })!;
    }
    return (at.getTime() - NOW.getTime()) / HOUR;
  };

  it('makes ten tries over three days', () => {
    expect(MAX_TRIES).toBe(10);
    expect(all(0)).toBeCloseTo(75.585, 2);
    expect(all(0.999)).toBeLessThan(96);
    const after = { now: NOW, random: () => 0, retryAfterMs: null };
    expect(nextTryAt(1, after)).toEqual(later(5_000));
    expect(nextTryAt(MAX_TRIES, after)).toBeNull();
  });

  it('waits as long as it is asked to, within reason, and never less than it would', () => {
    const after = (asked: number) =>
      nextTryAt(1, { now: NOW, random: () => 0, retryAfterMs: asked });
    expect(after(120_000)).toEqual(later(120_000));
    expect(after(1_000)).toEqual(later(5_000));
    expect(after(1_000 * HOUR)).toEqual(later(24 * HOUR));
  });

  it.each([
    ['120', 120_000],
    ['Thu, 05 Mar 2026 12:02:00 GMT', 120_000],
    ['Thu, 05 Mar 2026 11:00:00 GMT', 0],
    ['soon', null],
    [undefined, null],
  ])('reads Retry-After: %s', (header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});

describe('the circuit of a receiver', () => {
  const broken = () => {
    const circuit = breaker();
    for (let failures = 0; failures < 10; failures += 1) circuit.failed(NOW);
    return circuit;
  };

  it('opens after failures in a row, and only then', () => {
    const circuit = breaker();
    for (let failures = 0; failures < 30; failures += 1) {
      circuit.failed(NOW);
      if (failures % 9 === 8) circuit.succeeded();
    }
    expect(circuit.openSince()).toBeNull();
    expect(broken().openSince()).toEqual(NOW);
    expect(broken().allows(8, later(29_000))).toBe(0);
  });

  it('lets one through after the pause, whose answer decides', () => {
    const circuit = broken();
    expect(circuit.allows(8, later(30_000))).toBe(1);
    circuit.began();
    expect(circuit.allows(8, later(30_000))).toBe(0);
    circuit.failed(later(31_000));
    expect(circuit.allows(8, later(31_000 + 59_000))).toBe(0);
    expect(circuit.allows(8, later(31_000 + 60_000))).toBe(1);
    circuit.began();
    circuit.succeeded();
    expect(circuit.allows(8, later(100_000))).toBe(8);
  });

  it('takes no notice of those that were under way when it opened', () => {
    const circuit = broken();
    circuit.failed(later(10));
    expect(circuit.allows(8, later(30_000))).toBe(1);
  });

  it('tries again when a trial was called off', () => {
    const circuit = broken();
    circuit.allows(8, later(30_000));
    circuit.began();
    circuit.calledOff();
    expect(circuit.allows(8, later(30_000))).toBe(1);
  });
});
