import type { DefineCommand } from '../define';
import type { CleanOptions } from './clean-files';

export const defineClean: DefineCommand = (program, finish) => {
  program
    .command('clean')
    .description('Clean stories and print them. Needs no database.')
    .argument('<file...>', 'files, folders or archives (.gz, .zip, .tar, .tar.gz)')
    .option('--json', 'print one JSON line a story')
    .option('--format <name>', 'what the files are, or auto', 'auto')
    .option('--source <namespace>', 'what the source is called, in place of its own address')
    .option('--rules <file>', 'JSON: which rules of the clean-up run, ask or rest')
    .action((files: string[], options: CleanOptions) =>
      finish(async () => (await import('./clean-files')).cleanFiles(files, options)),
    );
};
