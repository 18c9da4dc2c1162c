import type { Command } from 'commander';

import type { ExitCode } from '../exit-codes';

/**
 * Adds one command to the program. Its file holds words and options only and loads what the command
 * needs when it runs, so that `newsroom clean` never waits for Strapi.
 */
export type DefineCommand = (
  program: Command,
  finish: (run: () => Promise<ExitCode>) => Promise<void>,
) => void;
