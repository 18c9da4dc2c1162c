import {
  isOpen,
  planToFollow,
} from '../../../src/plugins/newsroom/admin/src/pages/import-desk/plan-to-follow';
import type { DeskChoices, Job } from '../../../src/plugins/newsroom/shared/admin/import-desk';

const choices: DeskChoices = {
  format: null,
  namespace: null,
  publish: true,
  defaultAuthor: null,
  timezone: 'UTC',
  name: 'harbour',
  people: [{ name: 'A. Lee', settled: { kind: 'skip' } } as never],
  rules: null,
  tellsGone: false,
  media: 'own',
  matching: 'ask',
  nearDuplicates: 'ask',
};

const job = (more: Partial<Job>): Job => ({
  id: 'j',
  batchId: 'b',
  kind: 'plan',
  state: 'done',
  choices,
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: null,
  read: { bytes: 0, of: 0 },
  counts: {},
  rows: 0,
  queries: {},
  made: {},
  unmatched: [],
  problems: 0,
  media: { placed: 0, failed: 0, left: 0 },
  run: null,
  plan: 'p1',
  changes: [],
  changed: 0,
  error: null,
  ...more,
});

const changed = { code: 'NEWSROOM_PLAN_CHANGED', message: '' };

describe('the plan that an import follows', () => {
  it('is that of the last dry run', () => {
    const jobs = [job({ plan: 'p2' }), job({ plan: 'p1' })];
    expect(planToFollow(jobs, structuredClone(choices))).toEqual({ plan: 'p2', choices });
  });

  it('is none where nobody has tried, or the dry run did not come to its end', () => {
    expect(planToFollow([], choices)).toBeNull();
    expect(planToFollow([job({ plan: null, state: 'stopped' }), job({})], choices)).toBeNull();
  });

  it('is none where somebody has chosen otherwise since', () => {
    expect(planToFollow([job({})], { ...choices, publish: false })).toBeNull();
    expect(planToFollow([job({})], { ...choices, people: [] })).toBeNull();
    expect(planToFollow([job({})], { ...choices, rules: undefined as never })).not.toBeNull();
  });

  it('stays the plan while imports only find what has changed, and is done once one has begun', () => {
    const refused = job({ kind: 'run', state: 'failed', error: changed, changed: 2 });
    const stopped = job({ kind: 'run', state: 'stopped' });
    expect(planToFollow([stopped, refused, job({})], choices)?.plan).toBe('p1');
    expect(isOpen('p1', [refused, job({})])).toBe(true);
    for (const more of [
      { state: 'done', run: 'r' },
      { state: 'stopped', run: 'r' },
      { state: 'interrupted' },
      { state: 'running' },
      { state: 'failed', error: { code: 'NEWSROOM_NOT_A_PLAN', message: '' } },
    ] as const) {
      expect(planToFollow([job({ kind: 'run', ...more }), job({})], choices)).toBeNull();
    }
  });
});
