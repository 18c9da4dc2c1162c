import type { DefineCommand } from '../define';

export const defineFormats: DefineCommand = (program, finish) => {
  program
    .command('formats')
    .description('List what can be read.')
    .option('--json', 'print one JSON line a format')
    .action((options: { json?: boolean }) =>
      finish(async () => (await import('./list-formats')).listFormats(options)),
    );
};
