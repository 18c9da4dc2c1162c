import type { DefineCommand } from '../define';
import { threadsIn } from '../threads-in';
import { typesNamed } from '../types-named';
import type { ImportOptions } from './choices-of';

export const defineImport: DefineCommand = (program, finish) => {
  program
    .command('import')
    .description('Bring stories into the newsroom, as drafts. The same story is brought in once.')
    .argument('[file...]', 'files, folders or archives (.gz, .zip, .tar, .tar.gz)')
    .option('--format <name>', 'what the files are, or auto', 'auto')
    .option(
      '--map <column=field>',
      'for CSV and JSON: which column is which field; may be given again',
      (pair: string, before: string[]) => [...before, pair],
      [] as string[],
    )
    .option(
      '--types <names>',
      'for WordPress: types of its plugins to read as posts, parted by commas',
      typesNamed,
      [] as string[],
    )
    .option('--source <namespace>', 'what the source is called, in place of its own address')
    .option('--rules <file>', 'JSON: which rules of the clean-up run, ask or rest')
    .option('--dry-run', 'tell what would be done, write no story, and keep the plan')
    .option('--plan <id>', 'do what a dry run has planned, with its own files and options')
    .option('--accept-changes', 'for --plan: also where posts would come out otherwise by now')
    .option(
      '--media <how>',
      'own: pictures that came with the export; fetch: also those of the old site; leave: none',
      'own',
    )
    .option('--media-folder <folder>', 'where pictures and files of the old site lie, too')
    .option('--publish', 'publish what was public in its source')
    .option('--default-author <name>', 'the author of stories that name none')
    .option(
      '--match <how>',
      'names that are like one that is there: exact (another person), suggest (ask), accept (the same)',
      'suggest',
    )
    .option(
      '--people <file>',
      'who printed bylines are: CSV or JSON with byline, author, slug, action',
    )
    .option(
      '--unmatched <file>',
      'write the bylines that nobody here has, to be settled for --people',
    )
    .option(
      '--near-duplicates <what>',
      'a new story that says nearly the same as another: separate (and ask), review (a draft), or update',
      'separate',
    )
    .option('--gone', 'the files hold the whole source: tell what is not in it any more')
    .option('--timezone <zone>', 'for dates without a zone', 'UTC')
    .option(
      '--writer <name>',
      'sets, or documents: one by one, through the app’s own hooks',
      'sets',
    )
    .option(
      '--threads <n>',
      'clean in so many threads, 0 for none; by the cores and the size, if nothing is said',
      threadsIn,
    )
    .option(
      '--resume <run>',
      'go on with a run that was interrupted, with its own files and options',
    )
    .option('--run <name>', 'what this run is called')
    .option('--json', 'print one JSON line a post, and one at the end')
    .action((files: string[], options: ImportOptions) =>
      finish(async () => (await import('./import-files')).importFiles(files, options)),
    );
};
