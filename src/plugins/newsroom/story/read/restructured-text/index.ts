import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { markdownPost } from '../markdown/post';
import { docInfoOf } from './doc-info';

/** One file, one story; the marks in its text stay as they are written. */
const readRestructuredText: Reader = async function* readRestructuredText(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints);
  yield* records;
  const post = markdownPost(docInfoOf(text.replace(/\r\n?/g, '\n')), hints);
  yield { ...post, format: 'restructured-text', bodyFormat: 'text' };
};

export const RESTRUCTURED_TEXT = {
  title: 'reStructuredText (Pelican, Nikola): title and fields; the marks in its text stay',
  read: readRestructuredText,
  endings: ['.rst', '.rest'],
  looksLike: () => false,
  counts: ['posts'],
} as const satisfies FormatReader;
