import type { EndpointHealth } from '../../../../shared/admin/deliveries';
import type { Tone } from '../../components/tone';

interface Health {
  state: 'off' | 'gone' | 'dead' | 'failing' | 'well' | 'new';
  tone: Tone;
  since: string | null;
}

/** In one word, the worst first. */
export function healthOf(endpoint: EndpointHealth): Health {
  const { enabled, goneSince, openSince, failuresInARow, lastFailure, lastSuccess } = endpoint;
  if (goneSince !== null) return { state: 'gone', tone: 'danger', since: goneSince };
  if (!enabled) return { state: 'off', tone: 'neutral', since: null };
  if (openSince !== null) return { state: 'dead', tone: 'danger', since: openSince };
  if (failuresInARow > 0 || lastFailure) return { state: 'failing', tone: 'warning', since: null };
  if (lastSuccess === null) return { state: 'new', tone: 'neutral', since: null };
  return { state: 'well', tone: 'success', since: null };
}
