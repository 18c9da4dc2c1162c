import type { ErrorKind } from './error-kind';

/** Input that can’t be read or cleaned. */
export const INPUT_ERRORS = {
  NEWSROOM_RULE_PROFILE_INVALID: {
    status: 400,
    message:
      'Expected {expected} in the profile of rules, got {got}. `newsroom rules` lists the rules.',
  },
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
      'Expected gzip data in {path}, but it is damaged, and nothing of it can be read. Make the archive again.',
  },
  NEWSROOM_ARCHIVE_DAMAGED: {
    status: 422,
    message:
      'Expected an archive that can be unpacked at {path}, but {reason}. Make the archive again.',
  },
  NEWSROOM_ARCHIVE_BOMB: {
    status: 413,
    message:
      'Expected {path} to hold at most {limit} times what it weighs, got more; it was not unpacked further. If it is honest, unpack it yourself and give the folder.',
  },
  NEWSROOM_ARCHIVE_NESTED: {
    status: 422,
    message:
      'Expected at most {limit} archives inside each other, got more at {path}; that one was not opened. Unpack it, and give the folder.',
  },
  NEWSROOM_ARCHIVE_TOO_MANY_FILES: {
    status: 413,
    message: 'Expected at most {limit} files in {path}, got more. Split the archive.',
  },
  NEWSROOM_INPUT_NO_STORIES: {
    status: 422,
    message:
      'Expected at least one story in {path}, found none. `newsroom formats` lists what can be read.',
  },
  NEWSROOM_FORMAT_UNKNOWN: {
    status: 400,
    message: 'Expected one of the formats {known}, got "{format}".',
  },
  NEWSROOM_MAPPING_INVALID: {
    status: 400,
    message:
      'Expected column=field, such as kop=headline, got "{pair}". The fields stand in docs/formats.md.',
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
  NEWSROOM_STORY_WITHOUT_BODY: {
    status: 422,
    message:
      'Expected paragraphs in {path}, but nothing is left after clean-up. Nothing was written for it.',
  },
} as const satisfies Record<string, ErrorKind>;
