import type { DefineCommand } from '../define';

export const defineReindex: DefineCommand = (program, finish) => {
  program
    .command('reindex')
    .description('Make the lists and the search index anew from what is published.')
    .option('--json', 'print one JSON line')
    .action((options: { json?: boolean }) =>
      finish(async () => (await import('./reindex-articles')).reindexArticles(options)),
    );
};
