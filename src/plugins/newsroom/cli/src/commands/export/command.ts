import type { DefineCommand } from '../define';
import type { ExportOptions } from './export-articles';

export const defineExport: DefineCommand = (program, finish) => {
  program
    .command('export')
    .description('Write the articles in a format that other systems read.')
    .requiredOption('--format <name>', 'wxr, ghost, ninjs, markdown, or ndjson: all there is')
    .option('--out <path>', 'a file; for markdown a folder')
    .option('--locale <code>', 'of the articles; the default locale when left out')
    .option('--public-only', 'without drafts and what is under an embargo')
    .action((options: ExportOptions) =>
      finish(async () => (await import('./export-articles')).exportArticles(options)),
    );
};
