import type { FormatReader } from './format-reader';
import { GHOST } from './ghost';
import { jsonFormat } from './json/json-shape';
import { readPlainText } from './plain-text';
import { isWebPage, readWebPage } from './web-page';

/** Every format by its name, the more particular ones first: the first that fits is taken. */
export const READERS = {
  ghost: jsonFormat(GHOST),
  'web-page': {
    title: 'Web page, saved as HTML',
    read: readWebPage,
    endings: ['.html', '.htm', '.xhtml'],
    looksLike: isWebPage,
    counts: ['posts'],
  },
  'plain-text': {
    title: 'Plain text of one story, as pasted from a page',
    read: readPlainText,
    endings: ['.txt', '.text'],
    looksLike: () => false,
    counts: ['posts'],
  },
} as const satisfies Record<string, FormatReader>;

export type Format = keyof typeof READERS;

export const FORMAT_NAMES = Object.keys(READERS) as Format[];

/** The table without its literal types, for whoever takes a row by a name. */
export function formatReader(format: Format): FormatReader {
  return READERS[format];
}
