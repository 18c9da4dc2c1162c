import { HAND_ON } from '../../../src/plugins/newsroom/server/src/imports/import-request';
import { handOnAt } from '../../../src/plugins/newsroom/server/src/imports/workers/hand-on';

describe('handing on a run', () => {
  it('happens when its process is told to stop', () => {
    const stop = new AbortController();
    const { signal } = handOnAt(stop.signal);
    expect(signal.aborted).toBe(false);
    stop.abort();
    expect(signal.reason).toBe(HAND_ON);
  });

  it('happens at once where that was told while the run was taken', () => {
    expect(handOnAt(AbortSignal.abort()).signal.reason).toBe(HAND_ON);
  });

  it('no longer happens behind the end of the run', () => {
    const stop = new AbortController();
    const { signal, end } = handOnAt(stop.signal);
    end();
    stop.abort();
    expect(signal.aborted).toBe(false);
  });
});
