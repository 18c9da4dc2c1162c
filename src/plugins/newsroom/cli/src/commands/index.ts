import { defineClean } from './clean/command';
import type { DefineCommand } from './define';
import { defineImport } from './import/command';
import { defineRender } from './render/command';
import { defineRuns } from './runs/command';

/** Every command, in the order of `newsroom --help`. */
export const COMMANDS: readonly DefineCommand[] = [
  defineClean,
  defineImport,
  defineRuns,
  defineRender,
];
