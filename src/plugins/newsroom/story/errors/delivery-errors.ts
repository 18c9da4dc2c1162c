import type { ErrorKind } from './error-kind';

/** Receivers, deliveries and the live state of a story. */
export const DELIVERY_ERRORS = {
  NEWSROOM_ENDPOINT_INVALID: {
    status: 400,
    message: 'Expected {expected} in "{field}" of the endpoint "{endpoint}". Mend it, then save.',
  },
  NEWSROOM_ENDPOINT_NOT_FOUND: {
    status: 404,
    message: 'No endpoint "{endpoint}" is set up here that could be changed.',
  },
  NEWSROOM_ENCRYPTION_KEY_MISSING: {
    status: 500,
    message:
      'A secret can’t be kept without a key to encrypt it. Set admin.secrets.encryptionKey (ENCRYPTION_KEY), or name an environment variable in "secretsFrom".',
  },
  NEWSROOM_SECRET_UNREADABLE: {
    status: 500,
    message:
      'The secret of the endpoint "{endpoint}" can’t be decrypted: the encryption key is another one now. Set a new secret.',
  },
  NEWSROOM_SETTING_UNKNOWN: {
    status: 400,
    message: 'Expected one of the settings {known}, got "{setting}".',
  },
  NEWSROOM_DELIVERY_NOT_FOUND: {
    status: 404,
    message: 'No delivery "{delivery}". It may have been cleared away.',
  },
  NEWSROOM_ARTICLE_HAS_NO_STATE: {
    status: 404,
    message: 'No article {documentId} in the locale {locale}. Check which one was meant.',
  },
  NEWSROOM_REASON_MISSING: {
    status: 400,
    message: 'Expected a reason: a story is never withheld or canceled without one.',
  },
  NEWSROOM_EMBARGO_INVALID: {
    status: 400,
    message: 'Expected a moment in the future, such as {example}, got "{got}".',
  },
  NEWSROOM_CORRECTION_EMPTY: {
    status: 400,
    message: 'Expected the text of the correction, got none.',
  },
} as const satisfies Record<string, ErrorKind>;
