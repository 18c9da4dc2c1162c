import type { NewsroomError } from '../../../../story/errors';
import type { SourceRecord } from '../../../../story/model';
import { COUNT_NAMES, withoutSignatures } from '../../../../story/read';
import type { CountName, Format, SourceSummary } from '../../../../story/read';
import { counted } from '../../output/counted';
import type { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';

/** Hears of every record, and of every file's end. */
export interface Printer {
  record(source: string, record: SourceRecord): Promise<void>;
  end(source: string, format: Format, summary: SourceSummary): Promise<void>;
  failed(source: string, error: NewsroomError): Promise<void>;
}

type MakePrinter = (output: LineWriter) => Printer;

/** A line a file (DESIGN §4): for programs. */
export const jsonPrinter: MakePrinter = (output) => ({
  record: async () => {},
  end: (source, format, summary) => {
    const { version, encoding, language, siteTitle, mapping, counts } = summary;
    const problems = summary.problems.map(({ code, message, line }) => ({ code, message, line }));
    const facts = { source, format, version, encoding, language, siteTitle, counts, problems };
    return output.write(JSON.stringify(mapping === null ? facts : { ...facts, mapping }));
  },
  failed: (source, { code, message }) =>
    output.write(JSON.stringify({ source, error: { code, message } })),
});

/**
 * A line a post, as it was read; problems go to standard error. Signed addresses stay whole in the
 * post itself, for its pictures are fetched with them; what is printed opens no doors.
 */
export const postsPrinter: MakePrinter = (output) => ({
  record: async (source, record) => {
    if (record.kind === 'post') {
      await output.write(withoutSignatures(JSON.stringify({ source, ...record })));
    }
    if (record.kind === 'problem') log(`${source}: ${record.code}: ${record.message}`);
  },
  end: async () => {},
  failed: (source, { code, message }) =>
    output.write(JSON.stringify({ source, error: { code, message } })),
});

const NOUNS: Record<CountName, string> = {
  items: 'item',
  posts: 'post',
  pages: 'page',
  attachments: 'attachment',
  authors: 'author',
  categories: 'category',
  tags: 'tag',
  comments: 'comment',
};

const MOST_PROBLEMS = 10;

/** A few lines a file: for people. */
export const wordsPrinter: MakePrinter = (output) => ({
  record: async () => {},
  end: (source, format, summary) => output.write(words(source, format, summary).join('\n')),
  failed: (source, { code, message }) =>
    output.write(`${source}\n  failed: ${message} (${code})\n`),
});

function words(source: string, format: Format, summary: SourceSummary): string[] {
  const { version, encoding, language, siteTitle, siteUrl, mapping, counts, problems } = summary;
  const rows: Array<[string, string]> = [
    ['Format', [format, version, encoding].filter(Boolean).join(', ')],
    ['Site', [siteTitle, siteUrl, language].filter(Boolean).join(', ')],
    ['Holds', COUNT_NAMES.flatMap((name) => countWords(name, counts[name])).join(', ')],
    [
      'Columns',
      Object.entries(mapping ?? {})
        .map(([field, from]) => `${field} = ${from}`)
        .join(', '),
    ],
    ['Problems', problems.length === 0 ? 'none' : String(problems.length)],
  ];
  return [
    source,
    ...rows
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    ...problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line, message }) => `    ! ${line === null ? '' : `line ${line}: `}${message}`),
    ...(problems.length > MOST_PROBLEMS ? ['    ! … (all of them with --json)'] : []),
    '',
  ];
}

function countWords(name: CountName, count: number | null): string[] {
  if (count === null) return [];
  return [
    name === 'categories' && count !== 1 ? `${count} categories` : counted(count, NOUNS[name]),
  ];
}
