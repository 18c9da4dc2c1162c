import { FORMAT_NAMES, formatReader } from '../../../../story/read';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

/** The names that `--format` takes, each with what it is. */
export async function listFormats({ json = false }: { json?: boolean }): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  const width = Math.max(...FORMAT_NAMES.map((name) => name.length));
  for (const format of FORMAT_NAMES) {
    const { title, endings } = formatReader(format);
    await output.write(
      json ? JSON.stringify({ format, title, endings }) : `${format.padEnd(width)}  ${title}`,
    );
  }
  if (!json) {
    await output.write(
      '\nEach also packed: .gz, and folders, .zip, .tar and .tar.gz of any of them.',
    );
  }
  return EXIT.done;
}
