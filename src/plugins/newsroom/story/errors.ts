/**
 * The one table of error codes, for the core, the server and the command line.
 * A code never changes its meaning; messages say what was expected, what came and what to do,
 * and never carry article text or personal data.
 */
interface ErrorKind {
  /** HTTP status when the error reaches the API. */
  status: 400 | 404 | 409 | 413 | 415 | 422 | 500 | 503;
  /** Template; `{name}` is filled from the details given at the throw. */
  message: string;
}

export const ERROR_KINDS = {
  // input that can't be read
  NEWSROOM_INPUT_NOT_FOUND: {
    status: 404,
    message: 'Expected a file or folder at {path}, found nothing. Check the path.',
  },
  NEWSROOM_INPUT_NOT_READABLE: {
    status: 400,
    message: 'Expected a readable file at {path}, got {reason}. Check its permissions.',
  },
  NEWSROOM_INPUT_EMPTY: {
    status: 422,
    message: 'Expected a story in {path}, but it is empty. Check the export.',
  },
  NEWSROOM_INPUT_BINARY: {
    status: 415,
    message:
      'Expected text in {path}, but its bytes are binary ({reason}). Give a text file, or unpack it first.',
  },
  NEWSROOM_INPUT_TOO_LARGE: {
    status: 413,
    message: 'Expected at most {limit} bytes in {path}, got {size}. Split the file.',
  },
  NEWSROOM_INPUT_DAMAGED_GZIP: {
    status: 422,
    message:
      'Expected gzip data in {path}, but it ends early or is damaged. Make the archive again.',
  },
  NEWSROOM_INPUT_NO_STORIES: {
    status: 422,
    message:
      'Expected at least one story in {path}, found none. `--format` lists what can be read.',
  },
  NEWSROOM_FORMAT_UNKNOWN: {
    status: 400,
    message: 'Expected one of the formats {known}, got "{format}".',
  },
  NEWSROOM_INPUT_IS_URL: {
    status: 400,
    message:
      'Expected a file or folder, got a web address, which this version does not fetch. Save the page and give its file.',
  },
  NEWSROOM_STORY_NOT_CLEANED: {
    status: 500,
    message:
      'A story in {path} could not be cleaned: {reason}. The others are not affected; please report it.',
  },
  NEWSROOM_CHANNEL_UNKNOWN: {
    status: 400,
    message: 'Expected one of the channels {known}, got "{channel}".',
  },
  NEWSROOM_STORY_WITHOUT_BODY: {
    status: 422,
    message:
      'Expected paragraphs in {path}, but nothing is left after clean-up. Nothing was written for it.',
  },

  // publishing rules
  NEWSROOM_PUBLISH_WITHOUT_HEADLINE: {
    status: 400,
    message: 'This article has no headline. Write one, then publish.',
  },
  NEWSROOM_PUBLISH_WITHOUT_BODY: {
    status: 400,
    message: 'This article has no text. Write the body, then publish.',
  },
  NEWSROOM_PUBLISH_WITHOUT_CREDIT: {
    status: 400,
    message:
      'This article credits nobody. Add an author or a credit, or mark it as historical, then publish.',
  },
  NEWSROOM_SLUG_INVALID: {
    status: 400,
    message:
      'Expected a slug of lower-case letters, digits and hyphens, at most {limit} characters, got "{slug}".',
  },
  NEWSROOM_SLUG_TAKEN: {
    status: 409,
    message:
      'The slug "{slug}" is taken in the locale {locale} by another article, or still redirects to one. Choose another.',
  },
  NEWSROOM_NAME_SLUG_TAKEN: {
    status: 409,
    message: 'The slug "{slug}" is taken by another entry of this type. Choose another.',
  },
  NEWSROOM_URL_INVALID: {
    status: 400,
    message:
      'Expected an address in "{field}" that starts with http:// or https://, or a path of this site that starts with one slash. Mend it, then save.',
  },
  NEWSROOM_STATE_IS_KEPT: {
    status: 400,
    message:
      'A live state is made and removed with its article. Change what it says, or delete the article.',
  },
  NEWSROOM_BODY_INVALID: {
    status: 400,
    message: 'Expected Strapi Blocks in the body, got {reason} at {at}.',
  },

  // the content API
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

  // the app around it
  NEWSROOM_CONFIG_INVALID: {
    status: 500,
    message: 'Expected {expected} in the newsroom setting "{setting}", got {value}.',
  },
  NEWSROOM_NOT_BUILT: {
    status: 500,
    message:
      'The newsroom plugin is not loaded: its build is missing at {path}. Run `npm run build:plugin`; starting without it would drop its tables.',
  },
  NEWSROOM_APP_NOT_FOUND: {
    status: 500,
    message: 'Expected a Strapi app in {path}, found none. Run the command in the app’s folder.',
  },
  NEWSROOM_APP_NOT_COMPILED: {
    status: 500,
    message: 'The Strapi app in {path} does not compile: {reason}. Run `npm run build:app` there.',
  },
  NEWSROOM_APP_NOT_STARTED: {
    status: 500,
    message: 'The Strapi app in {path} does not start: {reason}.',
  },
  NEWSROOM_DATABASE_UNUSABLE: {
    status: 503,
    message: 'The database can’t be used: {reason}. Check the DATABASE_… settings.',
  },
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
