import type { ProblemKinds } from './problem-kinds';

/** JSON that is not quite JSON. */
export const JSON_PROBLEMS = {
  NEWSROOM_JSON_MENDED:
    'Expected well-formed JSON, got stray commas or control characters from line {line} on; they were put right.',
  NEWSROOM_JSON_CUT:
    'Expected JSON to the end, but it breaks in line {line}; the records that are whole before it were read.',
  NEWSROOM_JSON_LINE_SKIPPED:
    'Expected one JSON object in line {line}, got something else; the line was left out.',
} as const satisfies ProblemKinds;
