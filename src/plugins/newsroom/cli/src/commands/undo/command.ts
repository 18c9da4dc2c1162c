import type { DefineCommand } from '../define';
import type { UndoOptions } from './undo-import';

export const defineUndo: DefineCommand = (program, finish) => {
  program
    .command('undo')
    .description('Take back what an import created or changed; whatever was edited since stays.')
    .argument('<run>', 'its name or id, as `newsroom runs` lists them')
    .option('--json', 'print one JSON line a post, and one at the end')
    .action((run: string, options: UndoOptions) =>
      finish(async () => (await import('./undo-import')).undoImport(run, options)),
    );
};
