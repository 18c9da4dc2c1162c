import { NewsroomError } from '../../../../story/errors';
import { formatReader, SummaryOfSource } from '../../../../story/read';
import { findInputs } from '../../../../server/src/imports/read/find-inputs';
import type { InputArgument } from '../../../../server/src/imports/read/find-inputs';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import { inputError, isPassedOver } from '../../../../server/src/imports/read/input-error';
import { mappingNamed } from '../../../../server/src/imports/read/mapping-named';
import { readFiles } from '../../../../server/src/imports/read/read-files';
import type { ReadChoices, ReadFile } from '../../../../server/src/imports/read/read-files';
import { endWhenInterrupted } from '../../app/interruption';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';
import { jsonPrinter, postsPrinter, wordsPrinter } from './printers';
import type { Printer } from './printers';

export interface ReadOptions {
  json?: boolean;
  posts?: boolean;
  format: string;
  map: string[];
  types: string[];
}

/** Reads each file to its end and prints what it held; a file that fails never ends the others. */
export async function readSources(
  sources: readonly string[],
  options: ReadOptions,
): Promise<ExitCode> {
  const choices: ReadChoices = {
    format: formatNamed(options.format),
    namespace: null,
    mapping: mappingNamed(options.map),
    types: options.types,
  };
  const output = new LineWriter(process.stdout);
  const printer = printerFor(options)(output);
  endWhenInterrupted();

  let code: ExitCode = EXIT.done;
  for (const input of await findInputs(sources)) {
    const told = input.error
      ? await fail(printer, input.source, input.error)
      : await readArgument(input, choices, printer);
    if (told.failed) code = EXIT.someFailed;
    if (output.isClosed) break;
  }
  return code;
}

function printerFor({ json, posts }: ReadOptions): (output: LineWriter) => Printer {
  if (posts) return postsPrinter;
  return json ? jsonPrinter : wordsPrinter;
}

interface Told {
  /** Whether anything was printed for it. */
  any: boolean;
  failed: boolean;
}

async function readArgument(
  input: Exclude<InputArgument, { error: NewsroomError }>,
  choices: ReadChoices,
  printer: Printer,
): Promise<Told> {
  const told: Told = { any: false, failed: false };
  for await (const file of readFiles(input, choices)) {
    const { any, failed } = await readFile(file, printer);
    told.any ||= any;
    told.failed ||= failed;
  }
  if (told.any) return told;
  const error = new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: input.source });
  return fail(printer, input.source, error);
}

async function readFile(file: ReadFile, printer: Printer): Promise<Told> {
  const { source, inFolder } = file;
  try {
    if (file.kind === 'failed') throw file.error;
    const summary = new SummaryOfSource(formatReader(file.format).counts);
    for await (const record of file.records) {
      summary.add(record);
      await printer.record(source, record);
    }
    await printer.end(source, file.format, summary.result());
    return { any: true, failed: false };
  } catch (thrown) {
    const error = inputError(thrown, source);
    if (!isPassedOver(inFolder, error)) return fail(printer, source, error);
    log(`${source}: ${error.code}: ${error.message}`);
    return { any: false, failed: false };
  }
}

async function fail(printer: Printer, source: string, error: NewsroomError): Promise<Told> {
  await printer.failed(source, error);
  return { any: true, failed: true };
}
