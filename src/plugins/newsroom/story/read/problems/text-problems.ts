import type { ProblemKinds } from './problem-kinds';

/** Bytes that are not the text they claim to be. */
export const TEXT_PROBLEMS = {
  NEWSROOM_TEXT_MIXED_ENCODING:
    'Expected {encoding} in the whole file, got {fallback} in line {line}; it was read as such.',
  NEWSROOM_TEXT_OTHER_ENCODING:
    'Expected {declared}, as the file declares, got {encoding}; it was read as that.',
  NEWSROOM_TEXT_ENCODED_TWICE:
    'Expected letters, got what is left of them when UTF-8 is encoded as UTF-8 once more; it was read as it stands, and cleaning mends it.',
} as const satisfies ProblemKinds;
