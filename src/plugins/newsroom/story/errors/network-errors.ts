import type { ErrorKind } from './error-kind';

/** Requests that the newsroom makes itself. Only the host is named: a path may hold a secret. */
export const NETWORK_ERRORS = {
  NEWSROOM_REQUEST_URL_INVALID: {
    status: 400,
    message: 'Expected {expected}, got {got}. Mend the address, then try again.',
  },
  NEWSROOM_REQUEST_ADDRESS_REFUSED: {
    status: 400,
    message:
      'The host "{host}" leads to {address}, which is {kind}: the newsroom reaches public addresses only. If it must be reached, list it in the setting "network.allow".',
  },
  NEWSROOM_REQUEST_HOST_UNKNOWN: {
    status: 422,
    message: 'The host "{host}" has no address ({reason}). Check how it is written.',
  },
  NEWSROOM_REQUEST_TOO_MANY_REDIRECTS: {
    status: 422,
    message: 'Expected at most {limit} redirects from "{host}", got more.',
  },
  NEWSROOM_REQUEST_TOO_LARGE: {
    status: 413,
    message: 'Expected at most {limit} bytes from "{host}", got more.',
  },
  NEWSROOM_REQUEST_TIMED_OUT: {
    status: 503,
    message: 'Expected an answer of "{host}" within {milliseconds} ms, got none.',
  },
  NEWSROOM_REQUEST_BODY_DAMAGED: {
    status: 422,
    message: 'The answer of "{host}" can’t be unpacked: {reason}.',
  },
  NEWSROOM_REQUEST_FAILED: {
    status: 503,
    message: 'The request to "{host}" failed: {reason}.',
  },
} as const satisfies Record<string, ErrorKind>;
