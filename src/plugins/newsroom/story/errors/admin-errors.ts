import type { ErrorKind } from './error-kind';

/** Errors of the newsroom's own pages in the admin. */
export const ADMIN_ERRORS = {
  NEWSROOM_UPLOAD_TOO_LARGE: {
    status: 413,
    message:
      'Expected a file of at most {limit} MB, got a larger one. Pack it (.gz, .zip), split it, or import it with the newsroom command, which has no limit.',
  },
  NEWSROOM_UPLOAD_TOO_MANY: {
    status: 413,
    message:
      'Expected at most {limit} files in one import, got more. Pack them into one .zip, or import the folder with the newsroom command.',
  },
  NEWSROOM_UPLOAD_CUT_OFF: {
    status: 400,
    message:
      'Expected {declared} bytes, got {received}: the upload was cut off. Nothing was kept; send the file again.',
  },
  NEWSROOM_UPLOAD_EMPTY: {
    status: 400,
    message: 'Expected text or a file with something in it, got nothing. Choose another.',
  },
  NEWSROOM_UPLOAD_NAME_REFUSED: {
    status: 400,
    message:
      'Expected a plain file name (no leading dot, no control characters, at most 400 characters), got another. Rename the file and send it again.',
  },
  NEWSROOM_ADDRESS_REFUSED: {
    status: 422,
    message:
      'Expected the address to answer 200 with a page, a feed or an export, got {status}. Open it in a browser, save what you see, and give the file.',
  },
  NEWSROOM_BATCH_NOT_FOUND: {
    status: 404,
    message:
      'Expected files that were laid aside for an import, found none: they are kept for a week. Upload them again.',
  },
  NEWSROOM_JOB_NOT_FOUND: {
    status: 404,
    message: 'Expected a dry run or an import that was started here, found none. Start it again.',
  },
  NEWSROOM_JOB_RUNNING: {
    status: 409,
    message:
      'Expected no other import to be running here, found one. Wait until it is done, or stop it.',
  },
  NEWSROOM_RECLEAN_NO_SOURCE: {
    status: 409,
    message:
      'Expected the source of an import, got an article without one: it was written here, or its source was pruned. Edit it by hand.',
  },
  NEWSROOM_REQUEST_INVALID: {
    status: 400,
    message: 'Expected {expected} in “{field}”, got something else. Mend it and try again.',
  },
  NEWSROOM_DESK_ARTICLE_NOT_FOUND: {
    status: 404,
    message: 'Expected an article in this locale, found none. Save it first.',
  },
  NEWSROOM_DRAFT_CHANGED: {
    status: 409,
    message:
      'Expected the newest draft of this article, got changes to an older one: somebody has saved it since it was opened here. Nothing was saved over. Look at both versions, then save again.',
  },
  NEWSROOM_PREVIEW_EXPIRED: {
    status: 404,
    message:
      'Expected the address of a preview, which holds for some hours, got one that is past its time or not complete. Open the preview again in the admin.',
  },
  NEWSROOM_RUN_NOT_FOUND: {
    status: 404,
    message: 'Expected a run of the import journal, found none of this name. See the list of runs.',
  },
  NEWSROOM_PERSON_NOT_FOUND: {
    status: 404,
    message:
      'Expected an author or a contributor, found none: somebody may have merged or deleted them. Go back to the list.',
  },
  NEWSROOM_MERGE_WITH_ONESELF: {
    status: 400,
    message: 'Expected two different authors to merge, got one twice. Choose another.',
  },
  NEWSROOM_PERSON_IS_AUTHOR: {
    status: 409,
    message: 'Expected a contributor who is no author yet; {name} is one already.',
  },
  NEWSROOM_SERVICE_MISSING: {
    status: 501,
    message: 'This newsroom can not {what} yet. Use the newsroom command instead.',
  },
} as const satisfies Record<string, ErrorKind>;
