import type { DefineCommand } from '../define';
import type { LinksOptions } from './list-links';

export const defineLinks: DefineCommand = (program, finish) => {
  program
    .command('links')
    .description('List where the stories of an import link to their old site and no article is.')
    .argument('<run>', 'its name or id, as `newsroom runs` lists them')
    .option('--all', 'list also those that lead to articles now')
    .option('--json', 'print one JSON line a link')
    .action((run: string, options: LinksOptions) =>
      finish(async () => (await import('./list-links')).listLinks(run, options)),
    );
};
