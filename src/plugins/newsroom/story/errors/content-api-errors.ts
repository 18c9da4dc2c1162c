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
    message: 'Only published content is served here; "status" can only be "published".',
  },
  NEWSROOM_NOT_FOUND: {
    status: 404,
    message: 'No public {what} at this address.',
  },
} as const satisfies Record<string, ErrorKind>;
