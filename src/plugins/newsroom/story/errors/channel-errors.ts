import type { ErrorKind } from './error-kind';

/** Documents for publishing channels. */
export const CHANNEL_ERRORS = {
  NEWSROOM_CHANNEL_UNKNOWN: {
    status: 400,
    message: 'Expected one of the channels {known}, got "{channel}".',
  },
  NEWSROOM_CHANNEL_OFF: {
    status: 404,
    message: 'The channel "{channel}" is switched off here: the setting channelsOff names it.',
  },
} as const satisfies Record<string, ErrorKind>;
