import type { DefineCommand } from '../define';

export const defineRules: DefineCommand = (program, finish) => {
  program
    .command('rules')
    .description('List the rules of the clean-up, which --rules can let run, ask or rest.')
    .option('--json', 'print one JSON line a rule')
    .action((options: { json?: boolean }) =>
      finish(async () => (await import('./list-rules')).listRules(options)),
    );
};
