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
  NEWSROOM_NOTHING_TO_IMPORT: {
    status: 400,
    message: 'Expected files or folders to import, or --resume with a run, got neither.',
  },
  NEWSROOM_RESUME_TAKES_NO_FILES: {
    status: 400,
    message: 'Expected no files beside --resume: the run knows its own. Leave them out.',
  },
  NEWSROOM_RUN_UNKNOWN: {
    status: 404,
    message: 'No import run is called "{run}". `newsroom runs` lists those there are.',
  },
  NEWSROOM_RUN_NOT_RESUMABLE: {
    status: 409,
    message:
      'The run "{run}" is {state}: only one that was interrupted can go on. Import again instead.',
  },
  NEWSROOM_RUN_TAKEN_OVER: {
    status: 409,
    message:
      'Another process goes on with the run "{run}", or somebody takes it back: nothing more is written ' +
      'here. `newsroom runs` tells what becomes of it.',
  },
  NEWSROOM_CLEANING_WITHOUT_REDIS: {
    status: 503,
    message:
      'Redis is away: until it is back the posts are cleaned by this process alone. Nothing is lost.',
  },
  NEWSROOM_WORKER_WITHOUT_REDIS: {
    status: 503,
    message:
      'Expected the address of a Redis in REDIS_URL, found none: a worker takes its work from there. ' +
      'Without Redis each process imports by itself.',
  },
  NEWSROOM_RUN_UNDONE: {
    status: 409,
    message: 'The run "{run}" was undone already.',
  },
  NEWSROOM_RUN_IS_PLAN: {
    status: 409,
    message: '"{run}" is a plan and has written nothing: there is nothing to undo.',
  },
  NEWSROOM_NOT_A_PLAN: {
    status: 409,
    message:
      'Expected the id of a plan, got the run "{run}", which is {state}. ' +
      'A dry run prints the id of its plan; `newsroom runs` lists those that are planned.',
  },
  NEWSROOM_PLAN_TAKES_NO_FILES: {
    status: 400,
    message:
      'Expected no files, --resume or --dry-run beside --plan: the plan knows its own files and options. ' +
      'Leave them out.',
  },
  NEWSROOM_PLAN_CHANGED: {
    status: 409,
    message:
      'Nothing was imported: since the plan "{plan}" was made, {count} of its posts would come out ' +
      'otherwise. Make a new plan, or import as it is now with --accept-changes.',
  },
  NEWSROOM_ACCEPT_CHANGES_OF_WHAT: {
    status: 400,
    message: 'Expected --plan beside --accept-changes: only a plan can have changed since.',
  },
  NEWSROOM_WRITER_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} as the writer, got "{writer}".',
  },
  NEWSROOM_MATCH_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} as the way to match people, got "{match}".',
  },
  NEWSROOM_PEOPLE_FILE_INVALID: {
    status: 400,
    message:
      'Expected rows with a byline and one of author, slug or action (skip, desk) in {path}. Row {row}: {reason}.',
  },
  NEWSROOM_PEOPLE_SLUG_UNKNOWN: {
    status: 400,
    message:
      'The byline "{byline}" is mapped to the author with the slug "{slug}", and no author here has it. Name the author instead, or make one.',
  },
  NEWSROOM_PEOPLE_DESK_UNNAMED: {
    status: 400,
    message:
      'The byline "{byline}" is mapped to the desk, and the desk has no name. Give it with --default-author.',
  },
  NEWSROOM_GONE_NOT_TOLD: {
    status: 400,
    message:
      'What is gone at the source can’t be told: some of it could not be read. Import again when it can.',
  },
  NEWSROOM_NEAR_DUPLICATES_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} for near-duplicates, got "{choice}".',
  },
  NEWSROOM_NEAR_DUPLICATE: {
    status: 409,
    message:
      'It says nearly the same as "{headline}"; it stays a draft until somebody has looked at it.',
  },
  NEWSROOM_REPORT_FORMAT_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} as the format of the report, got "{format}".',
  },
  NEWSROOM_EXPORT_NEEDS_FOLDER: {
    status: 400,
    message: 'Expected --out with a folder: {format} is a file an article.',
  },
  NEWSROOM_EXPORT_FORMAT_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} as the format of an export, got "{format}".',
  },
  NEWSROOM_REDIRECT_FORMAT_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} as the format of redirects, got "{format}".',
  },
  NEWSROOM_LINKS_LEAD_NOWHERE: {
    status: 422,
    message:
      '{count} links to other pages of the old site lead to no article here. `newsroom links {run}` lists them.',
  },
  NEWSROOM_RETENTION_INVALID: {
    status: 400,
    message: 'Expected an age such as 90d, 12w, 6m or 2y, got "{age}".',
  },
  NEWSROOM_RECLEAN_WHAT: {
    status: 400,
    message: 'Expected a run or --all, and not both.',
  },
  NEWSROOM_MEDIA_CHOICE_UNKNOWN: {
    status: 400,
    message: 'Expected one of {known} for media, got "{media}".',
  },
  NEWSROOM_MEDIA_NOT_THERE: {
    status: 422,
    message: 'The old site answered with {status}.',
  },
  NEWSROOM_MEDIA_HOST_SILENT: {
    status: 422,
    message: '{host} did not answer several times and is not asked any more in this run.',
  },
  NEWSROOM_MEDIA_TYPE_REFUSED: {
    status: 415,
    message:
      'Expected a picture, sound, video, PDF or office document, got something else. SVG is refused: it can carry scripts.',
  },
  NEWSROOM_MEDIA_TOO_LARGE: {
    status: 413,
    message: 'Expected at most {limit} bytes, got more.',
  },
  NEWSROOM_MEDIA_EMPTY: {
    status: 422,
    message: 'The file is empty.',
  },
  NEWSROOM_TEXT_TOO_LONG: {
    status: 400,
    message:
      'Expected at most {limit} characters in the field "{field}", got more. Shorten it at the source.',
  },
  NEWSROOM_IMPORT_ROW_FAILED: {
    status: 500,
    message: 'The story could not be written: {reason}. The others are not affected.',
  },
} as const satisfies Record<string, ErrorKind>;
