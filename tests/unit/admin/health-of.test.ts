import { healthOf } from '../../../src/plugins/newsroom/admin/src/pages/deliveries/health-of';
import type { EndpointHealth } from '../../../src/plugins/newsroom/shared/admin/deliveries';

const AT = '2026-05-01T06:00:00.000Z';
const FAILURE = { at: AT, to: '', status: 500, problem: null, took: 5, nextTryAt: null };

const endpoint = (part: Partial<EndpointHealth>): EndpointHealth => ({
  id: 'partner',
  kind: 'webhook',
  origin: 'https://partner.example',
  from: 'admin',
  enabled: true,
  goneSince: null,
  openSince: null,
  failuresInARow: 0,
  lastSuccess: AT,
  lastFailure: null,
  counts: { waiting: 0, sent: 1, superseded: 0, parked: 0 },
  ...part,
});

describe('the health of a receiver', () => {
  it.each<[string, Partial<EndpointHealth>]>([
    ['well', {}],
    ['new', { lastSuccess: null }],
    ['failing', { failuresInARow: 2 }],
    ['failing', { lastFailure: FAILURE }],
    ['dead', { openSince: AT, failuresInARow: 10, lastFailure: FAILURE }],
    ['off', { enabled: false, openSince: AT }],
    ['gone', { goneSince: AT, enabled: false, openSince: AT }],
  ])('is told in one word, the worst first: %s', (state, part) => {
    expect(healthOf(endpoint(part)).state).toBe(state);
  });
});
