import { Command, CommanderError } from 'commander';

import { ERROR_KINDS } from '../../story/errors';
import type { NewsroomError } from '../../story/errors';
import { version } from '../../package.json';
import { COMMANDS } from './commands';
import { EXIT, exitCodeFor } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { log } from './output/log';

/** The `newsroom` command. `words` come without node and script; gives the exit code of DESIGN §4. */
export async function main(words: readonly string[]): Promise<number> {
  let code: ExitCode = EXIT.done;
  const program = new Command('newsroom')
    .description('Brings legacy stories into a newsroom, clean.')
    .version(version)
    .exitOverride();
  for (const define of COMMANDS) {
    define(program, async (run) => {
      code = await run();
    });
  }

  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): ExitCode {
  // Help and version arrive as errors too; commander has printed them, and its messages, already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  if (isCoded(error)) {
    log(`${error.code}: ${error.message}`);
    return exitCodeFor(error.code);
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.someFailed;
}

/** Not `instanceof`: the server's build has a class of its own. */
function isCoded(error: unknown): error is NewsroomError {
  return error instanceof Error && 'code' in error && String(error.code) in ERROR_KINDS;
}
