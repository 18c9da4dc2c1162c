import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { SCHEMAS_FOLDER } from '../../services/channels/check/schemas-folder';

/** What a thread runs: all that cleans posts and makes stories ready. */
export const THREAD_SCRIPT = join(dirname(SCHEMAS_FOLDER), 'dist', 'cleaning', 'index.js');

/**
 * Which build this process cleans by, as it was when the process began. What another build made of a
 * post is not written unseen, also where both have the same version.
 */
export const BUILD = fingerprint();

function fingerprint(): string {
  try {
    return createHash('sha256').update(readFileSync(THREAD_SCRIPT)).digest('hex').slice(0, 12);
  } catch {
    return 'none';
  }
}
