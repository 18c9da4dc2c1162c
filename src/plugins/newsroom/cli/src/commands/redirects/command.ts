import type { DefineCommand } from '../define';
import type { RedirectsOptions } from './write-redirects';

export const defineRedirects: DefineCommand = (program, finish) => {
  program
    .command('redirects')
    .description('Print where the old addresses of articles lead now, as a web server wants it.')
    .option('--format <name>', 'nginx, netlify, vercel or csv', 'csv')
    .option('--host <name>', 'only addresses of this old site')
    .option('--drafts', 'also those of articles that are not published yet')
    .action((options: RedirectsOptions) =>
      finish(async () => (await import('./write-redirects')).writeRedirects(options)),
    );
};
