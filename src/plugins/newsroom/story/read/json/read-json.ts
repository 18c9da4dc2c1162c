import { NewsroomError } from '../../errors';
import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { JsonShape } from './json-shape';
import { parseJson } from './parse-json';

/** A document is held whole, so there is an end to it; larger exports come as NDJSON or in parts. */
export const MAXIMUM_JSON_BYTES = 256 * 1024 * 1024;

/**
 * The reader of JSON documents: of the first of these shapes that fits. Throws
 * NEWSROOM_FORMAT_NOT_AS_SAID where none does, and what wholeText and parseJson throw.
 */
export function jsonReader(shapes: readonly JsonShape[], format: string): Reader {
  return async function* readJson(chunks, hints) {
    const { text, records } = await wholeText(chunks, hints, MAXIMUM_JSON_BYTES);
    const { document, problems } = parseJson(text, hints.name);
    const shape = shapes.find(({ fits }) => fits(document));
    if (!shape)
      throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format });
    yield* records;
    yield* problems;
    yield* shape.records(document, hints);
  };
}
