import type { ProblemKinds } from './problem-kinds';

/** Bytes that are not the text they claim to be. */
export const TEXT_PROBLEMS = {
  NEWSROOM_TEXT_MIXED_ENCODING:
    'Expected {encoding} in the whole file, got windows-1252 in line {line}; it was read as such.',
} as const satisfies ProblemKinds;
