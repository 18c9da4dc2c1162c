import type { DefineCommand } from '../define';
import type { RecleanOptions } from './reclean-imports';

export const defineReclean: DefineCommand = (program, finish) => {
  program
    .command('reclean')
    .description('Clean imported stories again with the rules of today; editors’ changes stay.')
    .argument('[run]', 'its name or id, as `newsroom runs` lists them')
    .option('--all', 'what every run has brought in')
    .option('--dry-run', 'tell what would change, and write nothing')
    .option('--media <how>', 'own, fetch or leave, as for an import', 'leave')
    .option('--media-folder <folder>', 'where pictures and files of the old site lie, too')
    .option('--run <name>', 'what the new run is called')
    .option('--json', 'print one JSON line a post, and one at the end')
    .action((run: string | undefined, options: RecleanOptions) =>
      finish(async () => (await import('./reclean-imports')).recleanImports(run, options)),
    );
};
