import type { ImportsService } from '../../../../server/src/imports';
import type { WorkerWord } from '../../../../server/src/imports/workers/work';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { counted } from '../../output/counted';
import { log } from '../../output/log';

export interface WorkerOptions {
  threads?: number;
}

/** How often it is said how much was cleaned. */
const TOLD_EVERY_MS = 5_000;

/** Works for the imports of the app of the working directory until it is told to stop. */
export async function workForImports({ threads }: WorkerOptions): Promise<ExitCode> {
  let cleaned = 0;
  const tell = () => {
    if (cleaned > 0) log(`${counted(cleaned, 'post')} cleaned`);
    cleaned = 0;
  };
  const timer = setInterval(tell, TOLD_EVERY_MS);
  try {
    await withNewsroom(({ strapi, signal }) => {
      const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
      const onWord = (word: WorkerWord) => {
        if (word.kind === 'cleaned') cleaned += word.posts;
        else log(lineOf(word));
      };
      return imports.work({ signal, threads, onWord });
    });
  } finally {
    clearInterval(timer);
    tell();
  }
  log('Stopped: what was begun is done, or handed on.');
  return EXIT.done;
}

function lineOf(word: Exclude<WorkerWord, { kind: 'cleaned' }>): string {
  switch (word.kind) {
    case 'ready':
      return (
        `Cleans for imports in ${counted(word.threads, 'thread')}, and goes on with those whose ` +
        'process is gone. Ctrl-C or SIGTERM ends it.'
      );
    case 'goes on':
      return `Run ${word.run}: its process is gone, it goes on here`;
    case 'ended':
      return word.isWhole
        ? `Run ${word.run}: done, ${word.counts.create} created, ${word.counts.update} changed, ${word.counts.fail} failed`
        : `Run ${word.run}: handed on`;
    case 'failed':
      return `Run ${word.run}: ${word.reason}`;
    case 'left':
      return `Run ${word.run}: left interrupted, for ${word.reason}`;
  }
}
