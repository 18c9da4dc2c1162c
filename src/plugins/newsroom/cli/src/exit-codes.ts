import type { ErrorCode } from '../../story/errors';

/** What the `newsroom` command ends with, the same for all its commands (DESIGN §4). */
export const EXIT = {
  /** All done, also where there were queries, problems, duplicates, conflicts or reviews. */
  done: 0,
  /** At least one input failed; the others are done. */
  someFailed: 1,
  wrongUsage: 2,
  /** The database or the configuration can't be used. */
  unusable: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Errors that end a whole command; all others belong to one input. */
const ENDS: Partial<Record<ErrorCode, ExitCode>> = {
  NEWSROOM_CHANNEL_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_EXPORT_FORMAT_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_EXPORT_NEEDS_FOLDER: EXIT.wrongUsage,
  NEWSROOM_FORMAT_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_MAPPING_INVALID: EXIT.wrongUsage,
  NEWSROOM_MATCH_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_NEAR_DUPLICATES_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_NOTHING_TO_IMPORT: EXIT.wrongUsage,
  NEWSROOM_PEOPLE_DESK_UNNAMED: EXIT.wrongUsage,
  NEWSROOM_PEOPLE_FILE_INVALID: EXIT.wrongUsage,
  NEWSROOM_PEOPLE_SLUG_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_REPORT_FORMAT_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_MEDIA_CHOICE_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_RECLEAN_WHAT: EXIT.wrongUsage,
  NEWSROOM_RETENTION_INVALID: EXIT.wrongUsage,
  NEWSROOM_REDIRECT_FORMAT_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_RESUME_TAKES_NO_FILES: EXIT.wrongUsage,
  NEWSROOM_RUN_NAME_TAKEN: EXIT.wrongUsage,
  NEWSROOM_RUN_NOT_RESUMABLE: EXIT.wrongUsage,
  NEWSROOM_RUN_IS_PLAN: EXIT.wrongUsage,
  NEWSROOM_NOT_A_PLAN: EXIT.wrongUsage,
  NEWSROOM_PLAN_TAKES_NO_FILES: EXIT.wrongUsage,
  NEWSROOM_ACCEPT_CHANGES_OF_WHAT: EXIT.wrongUsage,
  NEWSROOM_RUN_UNDONE: EXIT.wrongUsage,
  NEWSROOM_RUN_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_WRITER_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_TIMEZONE_UNKNOWN: EXIT.wrongUsage,
  NEWSROOM_APP_NOT_FOUND: EXIT.unusable,
  NEWSROOM_APP_NOT_COMPILED: EXIT.unusable,
  NEWSROOM_APP_NOT_STARTED: EXIT.unusable,
  NEWSROOM_CONFIG_INVALID: EXIT.unusable,
  NEWSROOM_DATABASE_UNUSABLE: EXIT.unusable,
  NEWSROOM_NOT_BUILT: EXIT.unusable,
  NEWSROOM_WORKER_WITHOUT_REDIS: EXIT.unusable,
};

export function exitCodeFor(code: ErrorCode): ExitCode {
  return ENDS[code] ?? EXIT.someFailed;
}
