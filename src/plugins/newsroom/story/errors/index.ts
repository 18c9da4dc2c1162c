import { ADMIN_ERRORS } from './admin-errors';
import { APP_ERRORS } from './app-errors';
import { ARTICLE_ERRORS } from './article-errors';
import { CHANNEL_ERRORS } from './channel-errors';
import { CONTENT_API_ERRORS } from './content-api-errors';
import { DELIVERY_ERRORS } from './delivery-errors';
import { IMPORT_ERRORS } from './import-errors';
import { INPUT_ERRORS } from './input-errors';
import { FORMAT_ERRORS } from './format-errors';
import { NETWORK_ERRORS } from './network-errors';
import type { ErrorKind } from './error-kind';

/**
 * The one table of error codes, for the core, the server and the command line.
 * A code never changes its meaning; messages say what was expected, what came and what to do,
 * and never carry article text or personal data.
 */
export const ERROR_KINDS = {
  ...INPUT_ERRORS,
  ...CHANNEL_ERRORS,
  ...ARTICLE_ERRORS,
  ...CONTENT_API_ERRORS,
  ...APP_ERRORS,
  ...IMPORT_ERRORS,
  ...NETWORK_ERRORS,
  ...DELIVERY_ERRORS,
  ...FORMAT_ERRORS,
  ...ADMIN_ERRORS,
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error with a stable code; `details` fill the message and are safe to log. */
export class NewsroomError extends Error {
  readonly code: ErrorCode;

  readonly status: number;

  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(fillTemplate(ERROR_KINDS[code].message, details));
    this.name = 'NewsroomError';
    this.code = code;
    this.status = ERROR_KINDS[code].status;
    this.details = details;
  }
}

function fillTemplate(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    key in details ? String(details[key]) : whole,
  );
}
