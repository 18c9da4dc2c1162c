import type { DefineCommand } from '../define';
import type { CheckOptions } from './check-article';

export const defineCheck: DefineCommand = (program, finish) => {
  program
    .command('check')
    .description('Tell what an article lacks for each channel, before it goes out.')
    .argument('<slug>', 'of the article; its draft is read, which is what would be published')
    .option('--published', 'read what is published now instead')
    .option('--channel <id...>', 'only these, such as rss or apple-news')
    .option('--locale <code>', 'of the article; the default locale when left out')
    .option('--json', 'print one JSON line a channel')
    .action((slug: string, options: CheckOptions) =>
      finish(async () => (await import('./check-article')).checkSlug(slug, options)),
    );
};
