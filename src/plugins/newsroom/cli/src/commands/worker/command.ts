import type { DefineCommand } from '../define';
import { threadsIn } from '../threads-in';
import type { WorkerOptions } from './work-for-imports';

export const defineWorker: DefineCommand = (program, finish) => {
  program
    .command('worker')
    .description(
      'Clean for imports that run elsewhere, and go on with those that were cut off; needs REDIS_URL.',
    )
    .option(
      '--threads <n>',
      'clean in so many threads; by the cores, if nothing is said',
      threadsIn,
    )
    .action((options: WorkerOptions) =>
      finish(async () => (await import('./work-for-imports')).workForImports(options)),
    );
};
