import type { DefineCommand } from '../define';
import type { RenderOptions } from './render-article';

export const defineRender: DefineCommand = (program, finish) => {
  program
    .command('render')
    .description('Print a public article as a channel gets it; for a feed, a feed of that one.')
    .argument('<channel>', 'such as rss, ninjs or apple-news')
    .argument('<slug>', 'of the article')
    .option('--locale <code>', 'of the article; the default locale when left out')
    .action((channel: string, slug: string, options: RenderOptions) =>
      finish(async () => (await import('./render-article')).renderArticle(channel, slug, options)),
    );
};
