import type { ErrorKind } from './error-kind';

/** The content API. */
export const CONTENT_API_ERRORS = {
  NEWSROOM_QUERY_UNKNOWN_PARAMETER: {
    status: 400,
    message: 'Unknown parameter "{parameter}". Known here: {known}.',
  },
  NEWSROOM_QUERY_INVALID_PARAMETER: {
    status: 400,
    message: 'Expected {expected} in "{parameter}", got "{value}".',
  },
  NEWSROOM_DRAFTS_ARE_CLOSED: {
    status: 400,
    message:
      'Drafts are open to callers with the permission "{permission}" only. Leave "status" out for what is published.',
  },
  NEWSROOM_PUBLISH_NOT_ALLOWED: {
    status: 403,
    message:
      'To publish, a caller needs the permission "{permission}". Leave "status" out to write the draft.',
  },
  NEWSROOM_WRITE_INVALID: {
    status: 400,
    message: 'Expected a JSON body {"data": {…}}, got {value}.',
  },
  NEWSROOM_TOO_MANY_REQUESTS: {
    status: 429,
    message: 'Too many requests. Ask again in {seconds} seconds.',
  },
  NEWSROOM_WRITE_STALE: {
    status: 412,
    message:
      'Somebody changed this {what} since you read it. Read it again, take over the changes, and send the new ETag in If-Match.',
  },
  NEWSROOM_GONE: {
    status: 410,
    message: 'The {what} at this address was taken back by its publisher.',
  },
  NEWSROOM_GONE_BY_LAW: {
    status: 451,
    message: 'The {what} at this address was taken back for legal reasons.',
  },
  NEWSROOM_NOT_FOUND: {
    status: 404,
    message: 'No public {what} at this address.',
  },
} as const satisfies Record<string, ErrorKind>;
