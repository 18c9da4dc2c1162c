import { NewsroomError } from '../../../../story/errors';
import type { Story } from '../../../../story/model';
import { findInputs } from '../../../../server/src/imports/read/find-inputs';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import { readStories } from '../../../../server/src/imports/read/read-stories';
import type { Arrival } from '../../../../server/src/imports/read/read-stories';
import { endWhenInterrupted } from '../../app/interruption';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';
import { rulesIn } from '../rules/rules-in';
import { summaryOf } from './summary';

export interface CleanOptions {
  json?: boolean;
  format: string;
  source?: string;
  rules?: string;
}

/** Prints each story in the order of the arguments; a story that fails never ends the others. */
export async function cleanFiles(
  sources: readonly string[],
  options: CleanOptions,
): Promise<ExitCode> {
  const format = formatNamed(options.format);
  const rules = await rulesIn(options.rules);
  const output = new LineWriter(process.stdout);
  endWhenInterrupted();

  let code: ExitCode = EXIT.done;
  const inputs = await findInputs(sources);
  const namespace = options.source ?? null;
  for await (const found of readStories(inputs, { format, namespace, rules })) {
    if (found.kind === 'declared') continue;
    const arrival = withoutEmptyBody(found);
    if (arrival.kind === 'note') {
      log(`${arrival.source}: ${arrival.code}: ${arrival.message}`);
      continue;
    }
    if (arrival.kind === 'failed') code = EXIT.someFailed;
    await output.write(options.json ? JSON.stringify(lineOf(arrival)) : summaryOf(arrival));
    if (output.isClosed) break;
  }
  return code;
}

type Told = Exclude<Arrival, { kind: 'declared' }>;

/** Here a story without text is an error; an import keeps it as a draft for an editor to look at. */
function withoutEmptyBody(arrival: Told): Told {
  if (arrival.kind !== 'story' || hasContent(arrival.story)) return arrival;
  const { source } = arrival;
  return {
    kind: 'failed',
    source,
    error: new NewsroomError('NEWSROOM_STORY_WITHOUT_BODY', { path: source }),
  };
}

/** A story may be pictures and nothing else. */
function hasContent({ body, text }: Story): boolean {
  return body.length > 0 || text !== '';
}

function lineOf(arrival: Exclude<Told, { kind: 'note' }>): object {
  const { source } = arrival;
  if (arrival.kind === 'failed') {
    return { source, error: { code: arrival.error.code, message: arrival.error.message } };
  }
  const { story, alone } = arrival;
  return alone ? { source, story } : { source, id: story.source.id, story };
}
