import type { ErrorKind } from './error-kind';

/** Import runs. */
export const IMPORT_ERRORS = {
  NEWSROOM_RUN_NAME_TAKEN: {
    status: 409,
    message: 'An import run is called "{name}" already. Choose another name.',
  },
  NEWSROOM_TIMEZONE_UNKNOWN: {
    status: 400,
    message: 'Expected an IANA time zone such as Europe/London, got "{timezone}".',
  },
  NEWSROOM_IMPORT_ROW_FAILED: {
    status: 500,
    message: 'The story could not be written: {reason}. The others are not affected.',
  },
} as const satisfies Record<string, ErrorKind>;
