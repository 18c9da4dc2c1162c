import { defineClean } from './clean/command';
import type { DefineCommand } from './define';

/** Every command, in the order of `newsroom --help`. */
export const COMMANDS: readonly DefineCommand[] = [defineClean];
