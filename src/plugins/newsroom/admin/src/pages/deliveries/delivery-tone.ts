import type { DeliveryState } from '../../../../shared/admin/deliveries';
import type { Tone } from '../../components/tone';

const TONES: Record<DeliveryState, Tone> = {
  waiting: 'secondary',
  sent: 'success',
  superseded: 'neutral',
  parked: 'danger',
};

/** A message that waits after a failure is on its way to be given up. */
export function deliveryTone({ state, tries }: { state: DeliveryState; tries: number }): Tone {
  return state === 'waiting' && tries > 0 ? 'warning' : TONES[state];
}
