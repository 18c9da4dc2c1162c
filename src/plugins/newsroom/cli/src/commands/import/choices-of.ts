import { readFile } from 'node:fs/promises';

import { mediaNamed, writerNamed } from '../../../../server/src/imports/choices';
import type { ImportChoices } from '../../../../server/src/imports/choices';
import { nearDuplicatesNamed } from '../../../../server/src/imports/match/near/choice';
import { matchingNamed } from '../../../../server/src/imports/match/people/how-to-match';
import type { PeopleRule } from '../../../../server/src/imports/match/people/mapping';
import { readPeopleMapping } from '../../../../server/src/imports/match/people/read-mapping';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import { inputError } from '../../../../server/src/imports/read/input-error';
import { mappingNamed } from '../../../../server/src/imports/read/mapping-named';
import { rulesIn } from '../rules/rules-in';

export interface ImportOptions {
  format: string;
  map: string[];
  types: string[];
  source?: string;
  rules?: string;
  dryRun?: boolean;
  publish?: boolean;
  defaultAuthor?: string;
  match: string;
  people?: string;
  unmatched?: string;
  nearDuplicates: string;
  gone?: boolean;
  timezone: string;
  writer: string;
  media: string;
  mediaFolder?: string;
  threads?: number;
  resume?: string;
  plan?: string;
  acceptChanges?: boolean;
  run?: string;
  json?: boolean;
}

/** The words of the command line as choices. Throws coded errors before anything is started. */
export async function choicesOf(options: ImportOptions): Promise<ImportChoices> {
  return {
    format: formatNamed(options.format),
    mapping: mappingNamed(options.map),
    types: options.types,
    namespace: options.source ?? null,
    rules: await rulesIn(options.rules),
    isDryRun: options.dryRun ?? false,
    publish: options.publish ?? false,
    defaultAuthor: options.defaultAuthor ?? null,
    matching: matchingNamed(options.match),
    people: options.people === undefined ? [] : await peopleOf(options.people),
    nearDuplicates: nearDuplicatesNamed(options.nearDuplicates),
    tellsGone: options.gone ?? false,
    timezone: options.timezone,
    name: options.run ?? null,
    writer: writerNamed(options.writer),
    media: mediaNamed(options.media),
    mediaFolder: options.mediaFolder ?? null,
  };
}

async function peopleOf(path: string): Promise<PeopleRule[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw inputError(error, path);
  });
  return readPeopleMapping(text, path);
}
