import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { stampWith } from './fingerprint.mjs';
import { NEWSROOM, NOTES, SAMPLE } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const NOTE = join(NOTES, 'sample-imported');

/** Once: an editor who deletes the sample story does not find it again the next morning. */
export function importSample() {
  if (existsSync(NOTE)) return;
  console.log('Importing the sample story …');
  runCommand(process.execPath, [NEWSROOM, 'import', SAMPLE, '--publish'], {
    advice: 'Check the DATABASE_… settings in .env, then run the command again.',
  });
  stampWith(NOTE, new Date().toISOString());
}
