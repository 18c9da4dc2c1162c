import type { DefineCommand } from '../define';
import type { PruneOptions } from './prune-imports';

export const definePrune: DefineCommand = (program, finish) => {
  program
    .command('prune')
    .description('Throw away what old imports keep to be undone, or cleaned again.')
    .requiredOption('--older-than <age>', 'ended so long ago: 90d, 12w, 6m or 2y')
    .option('--dry-run', 'tell what would go, and keep it')
    .option('--json', 'print one JSON line a run')
    .action((options: PruneOptions) =>
      finish(async () => (await import('./prune-imports')).pruneImports(options)),
    );
};
