import { NewsroomError } from '../../errors';
import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { entriesOf, fieldOf } from './entries';
import { movableTypePost } from './post';

/** An export is held whole; sites larger than this export a year at a time. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

const START = /^(?:TITLE|AUTHOR|BASENAME|DATE|STATUS|UNIQUE URL|ALLOW COMMENTS|CONVERT BREAKS):/;
const BODY = /^-{5}\s*\nBODY:/m;

const readMovableType: Reader = async function* readMovableType(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints, MAXIMUM_BYTES);
  if (!START.test(text.trimStart())) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', {
      path: hints.name,
      format: 'movable-type',
    });
  }
  yield* records;
  for (const entry of entriesOf(text)) {
    const post = movableTypePost(entry, hints.language);
    if (post.publishedOn === null && fieldOf(entry, 'DATE') !== null) {
      yield problem(
        'NEWSROOM_DATE_UNREADABLE',
        { id: `the entry in line ${entry.line}`, field: 'DATE' },
        entry.line,
      );
    }
    yield post;
  }
};

export const MOVABLE_TYPE = {
  title: 'Movable Type import format (also TypePad, Hatena and others), text',
  read: readMovableType,
  endings: ['.mt'],
  looksLike: (head) => START.test(head) && BODY.test(head.replace(/\r\n?/g, '\n')),
  counts: ['posts', 'comments'],
} as const satisfies FormatReader;
