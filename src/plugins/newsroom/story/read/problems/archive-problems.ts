import type { ProblemKinds } from './problem-kinds';

/** Packed files and archives that are not whole. */
export const ARCHIVE_PROBLEMS = {
  NEWSROOM_PACKED_DATA_CUT:
    'Expected packed data to its end, got damage or an early end behind {bytes} unpacked bytes ({reason}); what came before was read. Make the archive again to have the rest.',
  NEWSROOM_ARCHIVE_CUT:
    'Expected a whole archive, got one that is damaged or ends early ({reason}); the {count} files that were found in it were read. Make the archive again to have the rest.',
} as const satisfies ProblemKinds;
