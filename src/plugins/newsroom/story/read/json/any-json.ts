import type { Reader } from '../../legacy';
import { BLOGGER_API } from '../blogger/api';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { CHORUS } from '../chorus';
import { GHOST } from '../ghost';
import { NINJS } from '../ninjs';
import { WP_REST } from '../rest-api';
import type { JsonShape } from './json-shape';
import { parseJson } from './parse-json';
import { MAXIMUM_JSON_BYTES } from './read-json';
import { jsonRows } from './rows';

/** Kinds of documents that are told by their fields, wherever in the file these begin. */
const SHAPES: readonly JsonShape[] = [GHOST, WP_REST, BLOGGER_API, NINJS, CHORUS];

const readAnyJson: Reader = async function* readAnyJson(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints, MAXIMUM_JSON_BYTES);
  const { document, problems } = parseJson(text, hints.name);
  const shape = hints.mapping ? undefined : SHAPES.find(({ fits }) => fits(document));
  yield* records;
  yield* problems;
  yield* shape ? shape.records(document, hints) : jsonRows(document, hints);
};

/** Two brackets, or a bracket and what may follow it: words in square brackets open many a text. */
const START = /^(?:\[\s*(?:[[{\]"]|-?\d+\s*[,\]])|\{\s*["}])/;

export const ANY_JSON = {
  title: 'JSON list of stories of any make; fields are guessed from their names, or given by --map',
  read: readAnyJson,
  endings: ['.json'],
  // Hugo's front matter may be JSON: what follows it is none.
  looksLike: (head, name) => START.test(head) && !/\.(?:md|markdown|mdx)$/.test(name),
  counts: ['posts'],
} as const satisfies FormatReader;
