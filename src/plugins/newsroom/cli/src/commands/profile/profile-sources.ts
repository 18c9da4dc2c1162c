import { clean } from '../../../../story/clean';
import { NewsroomError } from '../../../../story/errors';
import { Profiler } from '../../../../story/profile';
import { findInputs } from '../../../../server/src/imports/read/find-inputs';
import type { InputArgument } from '../../../../server/src/imports/read/find-inputs';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import { inputError, isPassedOver } from '../../../../server/src/imports/read/input-error';
import { readFiles } from '../../../../server/src/imports/read/read-files';
import type { ReadChoices, ReadFile } from '../../../../server/src/imports/read/read-files';
import { sha256 } from '../../../../server/src/imports/sha256';
import { endWhenInterrupted } from '../../app/interruption';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';
import { profileWords } from './words';

export interface ProfileOptions {
  json?: boolean;
  format: string;
  types: string[];
}

/** One profile an argument; a file that fails is named and never ends the others. */
export async function profileSources(
  sources: readonly string[],
  { json, format, types }: ProfileOptions,
): Promise<ExitCode> {
  const choices: ReadChoices = { format: formatNamed(format), namespace: null, types };
  const output = new LineWriter(process.stdout);
  endWhenInterrupted();

  let code: ExitCode = EXIT.done;
  for (const input of await findInputs(sources)) {
    const { source } = input;
    const profiler = new Profiler(sha256);
    const failures = input.error
      ? [{ source, error: input.error }]
      : await readArgument(input, choices, profiler);
    if (failures.length > 0) code = EXIT.someFailed;
    for (const failed of failures) {
      log(`${failed.source}: ${failed.error.code}: ${failed.error.message}`);
    }
    const profile = profiler.result();
    const [first] = failures;
    if (profile.posts + profile.pages === 0 && first) {
      const { code: errorCode, message } = first.error;
      if (json) await output.write(JSON.stringify({ source, error: { code: errorCode, message } }));
    } else {
      await output.write(
        json ? JSON.stringify({ source, ...profile }) : profileWords(source, profile),
      );
    }
    if (output.isClosed) break;
  }
  return code;
}

interface Failure {
  source: string;
  error: NewsroomError;
}

async function readArgument(
  input: Exclude<InputArgument, { error: NewsroomError }>,
  choices: ReadChoices,
  profiler: Profiler,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  let any = false;
  for await (const file of readFiles(input, choices)) {
    const failure = await readFile(file, profiler);
    any ||= failure === null;
    if (failure) failures.push(failure);
  }
  if (any || failures.length > 0) return failures;
  const { source } = input;
  return [{ source, error: new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: source }) }];
}

/** Null when it was read to its end; what is no text may lie in a folder with the rest. */
async function readFile(file: ReadFile, profiler: Profiler): Promise<Failure | null> {
  const { source, inFolder } = file;
  try {
    if (file.kind === 'failed') throw file.error;
    for await (const record of file.records) {
      if (record.kind === 'post') profiler.addPost(record, clean(record));
      else profiler.addRecord(record);
    }
    return null;
  } catch (thrown) {
    const error = inputError(thrown, source);
    return isPassedOver(inFolder, error) ? null : { source, error };
  }
}
