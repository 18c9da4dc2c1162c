import type { DefineCommand } from '../define';
import { typesNamed } from '../types-named';
import type { ReadOptions } from './read-sources';

export const defineRead: DefineCommand = (program, finish) => {
  program
    .command('read')
    .description('Say what exports hold, without cleaning or importing. Needs no database.')
    .argument('<file...>', 'files, folders or archives')
    .option('--json', 'print one JSON line a file')
    .option('--posts', 'print the posts as they were read, one JSON line a post')
    .option('--format <name>', 'what the files are, or auto (see `newsroom formats`)', 'auto')
    .option(
      '--map <column=field>',
      'for CSV and JSON: which column is which field; may be given again',
      (pair: string, before: string[]) => [...before, pair],
      [] as string[],
    )
    .option(
      '--types <names>',
      'for WordPress: types of its plugins to read as posts, parted by commas',
      typesNamed,
      [] as string[],
    )
    .action((files: string[], options: ReadOptions) =>
      finish(async () => (await import('./read-sources')).readSources(files, options)),
    );
};
