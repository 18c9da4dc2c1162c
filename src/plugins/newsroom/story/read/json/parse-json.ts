import { NewsroomError } from '../../errors';
import type { Problem } from '../../legacy';
import { problem } from '../problems';
import { depthOf, lineAt, scanJson } from './scan';

/** No export nests deeper; whoever walks a document may recurse without fear for the stack. */
export const DEEPEST_JSON = 500;

export interface ParsedJson {
  document: unknown;
  problems: Problem[];
}

/**
 * A JSON text as a document. What is broken is read as far as it is whole, and said so: control
 * characters in strings, commas behind the last element, a file that ends early.
 * Throws NEWSROOM_JSON_NOT_WELL_FORMED and NEWSROOM_JSON_TOO_DEEP.
 */
export function parseJson(text: string, path: string): ParsedJson {
  const deepest = depthOf(text);
  if (deepest > DEEPEST_JSON) {
    throw new NewsroomError('NEWSROOM_JSON_TOO_DEEP', {
      path,
      limit: DEEPEST_JSON,
      depth: deepest,
    });
  }
  const document = parsed(text);
  return document === undefined ? mended(text, path) : { document, problems: [] };
}

/** undefined where it is not well-formed: no JSON text says that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function mended(text: string, path: string): ParsedJson {
  const tidy = tidied(text);
  const first = lineAt(text, scanJson(text).failsAt);
  const document = parsed(tidy);
  if (document !== undefined) {
    return { document, problems: [problem('NEWSROOM_JSON_MENDED', { line: first }, first)] };
  }
  const { failsAt, untilLastWhole } = scanJson(tidy);
  const line = lineAt(tidy, failsAt);
  const part = untilLastWhole === null ? undefined : parsed(untilLastWhole);
  if (part === undefined) throw new NewsroomError('NEWSROOM_JSON_NOT_WELL_FORMED', { path, line });
  return { document: part, problems: [problem('NEWSROOM_JSON_CUT', { line }, line)] };
}

const STRING_OR_COMMA = /"(?:[^"\\]|\\[^])*"|,(?=\s*[\]}])/g;

/** Mistakes of exports written by hand-made scripts; none of them touches a well-formed text. */
function tidied(text: string): string {
  return text.replace(STRING_OR_COMMA, (found) => (found === ',' ? '' : escapedControls(found)));
}

function escapedControls(string: string): string {
  return string.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
