import type { DefineCommand } from '../define';
import type { RunsOptions } from './list-runs';

export const defineRuns: DefineCommand = (program, finish) => {
  program
    .command('runs')
    .description('List the imports so far, the newest first.')
    .option('--json', 'print one JSON line a run')
    .action((options: RunsOptions) =>
      finish(async () => (await import('./list-runs')).listRuns(options)),
    );
};
