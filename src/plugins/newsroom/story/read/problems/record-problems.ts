import type { ProblemKinds } from './problem-kinds';

/** Single records that lack something or contradict others. */
export const RECORD_PROBLEMS = {
  NEWSROOM_ID_DUPLICATE:
    'Expected ids to be unique, got {id} again; the later record was read without an id.',
  NEWSROOM_AUTHOR_UNKNOWN:
    'Post {id} names the author {author}, whom the file does not have; it was read without them.',
  NEWSROOM_TERM_UNKNOWN:
    'Post {id} has the tag {term}, which the file does not have; it was read without it.',
  NEWSROOM_CARD_UNKNOWN:
    'Post {id} has a card of the unknown kind “{card}”; it was left out of the body and is in the raw record.',
  NEWSROOM_BODY_UNREADABLE:
    'Expected a document in the field {field} of post {id}, got something else or one nested too deep; another field was read instead, if there was one.',
  NEWSROOM_DATE_UNREADABLE:
    'Expected a date in {field} of {id}, got none that a calendar has; it was read without one.',
  NEWSROOM_FRONT_MATTER_BROKEN:
    'Expected YAML, TOML or JSON above the text, got something that is none; its lines were read one by one.',
  NEWSROOM_WIRE_HEADER_UNREADABLE:
    'Expected the header of a wire message in line {line}, got something else; the message was left out.',
  NEWSROOM_WIRE_NOTES_LEFT_OUT:
    'The message in line {line} ends in notes for desks, not for publication; they are in the raw record only.',
  NEWSROOM_NAMES_NOT_EMBEDDED:
    'Expected the names of authors, categories and tags, got only their ids in {count} posts; an import looks them up in the lists of users, categories, tags and media beside this file. Give these with it, or ask the API again with _embed.',
  NEWSROOM_BODY_MISSING:
    'Expected the body of post {id} in a file beside the table, found none; it was read without. Give the whole folder or archive.',
  NEWSROOM_CSV_WITHOUT_HEADER:
    'Expected names of columns in the first line, got values; the columns were called “column 1” and so on. Say what they are with --map.',
  NEWSROOM_ROW_UNREADABLE:
    'Expected a row of a table in line {line}, got something else; the line was left out.',
  NEWSROOM_PICTURES_INSIDE:
    'Expected pictures with an address, got {count} inside the document ({names}); they were not read. They are in its folder word/media: add them by hand.',
  NEWSROOM_DOCX_PARTS_LEFT_OUT:
    'Expected text, got {count} {what}; they were not read. Write out what they say, or add them as pictures.',
  NEWSROOM_PARENT_CYCLE:
    'Expected parents above each other, got {id} above itself; it was read without a parent.',
  NEWSROOM_TYPE_NOT_READ:
    'Expected posts, pages or attachments, got some of the type {type} ({count}); they are counted, but not read. To read them as posts: --types {type}.',
} as const satisfies ProblemKinds;
