import type { DefineCommand } from '../define';
import { typesNamed } from '../types-named';
import type { ProfileOptions } from './profile-sources';

export const defineProfile: DefineCommand = (program, finish) => {
  program
    .command('profile')
    .description('Say what is in exports before they are imported: mark-up, links, bylines, gaps.')
    .argument('<file...>', 'files, folders or archives; each argument has one profile')
    .option('--json', 'print one JSON line an argument')
    .option('--format <name>', 'what the files are, or auto (see `newsroom formats`)', 'auto')
    .option(
      '--types <names>',
      'for WordPress: types of its plugins to read as posts, parted by commas',
      typesNamed,
      [] as string[],
    )
    .action((files: string[], options: ProfileOptions) =>
      finish(async () => (await import('./profile-sources')).profileSources(files, options)),
    );
};
