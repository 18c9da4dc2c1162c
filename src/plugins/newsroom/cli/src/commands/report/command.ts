import type { DefineCommand } from '../define';
import type { ReportOptions } from './report-run';

export const defineReport: DefineCommand = (program, finish) => {
  program
    .command('report')
    .description('Write what an import did with every post, as JSON, CSV or a page to read.')
    .argument('<run>', 'its name or id, as `newsroom runs` lists them')
    .option('--format <name>', 'json, csv or html', 'json')
    .option('--output <file>', 'where to, in place of standard output')
    .action((run: string, options: ReportOptions) =>
      finish(async () => (await import('./report-run')).reportRun(run, options)),
    );
};
