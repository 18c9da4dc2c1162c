import type { Core, UID } from '@strapi/strapi';

import type { ImportsService } from '../../../../src/plugins/newsroom/server/src/imports';
import type { ImportChoices } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import type { ImportRow } from '../../../../src/plugins/newsroom/server/src/imports/outcome';
import type {
  ImportEvent,
  ImportSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/import-events';

export const CHOICES: ImportChoices = {
  format: null,
  namespace: null,
  isDryRun: false,
  publish: false,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
  writer: 'sets',
};

/** A row of any type, with what was populated. */
export type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

export const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

export const importsOf = (strapi: Core.Strapi): ImportsService =>
  strapi.plugin('newsroom').service('imports');

/** What a run told, to its end. */
export interface Ended {
  rows: ImportRow[];
  events: ImportEvent[];
  summary: ImportSummary;
}

export async function toEnd(running: AsyncGenerator<ImportEvent, ImportSummary>): Promise<Ended> {
  const events: ImportEvent[] = [];
  for (let next = await running.next(); ; next = await running.next()) {
    if (!next.done) {
      events.push(next.value);
      continue;
    }
    const rows = events.flatMap((event) => (event.kind === 'row' ? event.row : []));
    return { rows, events, summary: next.value };
  }
}

export const runImport = (
  strapi: Core.Strapi,
  sources: string[],
  choices: Partial<ImportChoices> = {},
): Promise<Ended> => toEnd(importsOf(strapi).run({ sources, choices: { ...CHOICES, ...choices } }));

export const allOf = (
  strapi: Core.Strapi,
  name: string,
  where: Row = {},
  populate: Row = {},
): Promise<Row[]> =>
  strapi.db.query(uid(name)).findMany({ where, populate, orderBy: { id: 'asc' } });
