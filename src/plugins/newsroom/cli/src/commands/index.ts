import { defineClean } from './clean/command';
import type { DefineCommand } from './define';
import { defineFormats } from './formats/command';
import { defineImport } from './import/command';
import { defineRead } from './read/command';
import { defineRender } from './render/command';
import { defineRuns } from './runs/command';

/** Every command, in the order of `newsroom --help`. */
export const COMMANDS: readonly DefineCommand[] = [
  defineRead,
  defineClean,
  defineImport,
  defineRuns,
  defineRender,
  defineFormats,
];
