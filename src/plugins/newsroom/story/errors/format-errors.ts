import type { ErrorKind } from './error-kind';

/** Sources whose format can't be made out, or is broken beyond reading. */
export const FORMAT_ERRORS = {
  NEWSROOM_FORMAT_NOT_AS_SAID: {
    status: 422,
    message:
      'Expected {format} in {path}, got something else. Leave out --format, or choose another one; `newsroom formats` lists them.',
  },
  NEWSROOM_FORMAT_NOT_READ: {
    status: 415,
    message:
      'Expected a story in {path}, got {what}, which is not read. `newsroom formats` lists what is.',
  },
  NEWSROOM_JSON_NOT_WELL_FORMED: {
    status: 422,
    message:
      'Expected JSON in {path}, but it breaks in line {line} and no record before is whole. Make the export again.',
  },
  NEWSROOM_JSON_TOO_DEEP: {
    status: 422,
    message:
      'Expected at most {limit} levels of nesting in {path}, got {depth}. No export is like that; check the file.',
  },
  NEWSROOM_COLUMNS_UNKNOWN: {
    status: 422,
    message:
      'Expected a column for the headline or the body in {path}, got {columns}. Say which is which: --map column=field.',
  },
  NEWSROOM_TABLE_OF_PEOPLE: {
    status: 422,
    message:
      'Expected stories in {path}, got a list of people ({columns}), of whom nothing is read. In a folder it is passed over; if it does hold stories, say which column is which: --map column=field.',
  },
  NEWSROOM_CSV_NOT_WELL_FORMED: {
    status: 422,
    message:
      'Expected CSV in {path}, but a quotation mark opened before line {line} is never closed. Mend it there.',
  },
  NEWSROOM_DOCX_NOT_READABLE: {
    status: 422,
    message:
      'Expected a Word document (.docx) in {path}, but it is damaged or another kind of archive. Save it again.',
  },
} as const satisfies Record<string, ErrorKind>;
