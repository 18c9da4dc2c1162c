import type { Core, UID } from '@strapi/strapi';

import type { ImportsService } from '../../../../src/plugins/newsroom/server/src/imports';
import type { ImportChoices } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import type { ImportRow } from '../../../../src/plugins/newsroom/server/src/imports/outcome';
import type {
  ImportEvent,
  ImportSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/import-events';
import type {
  UndoRow,
  UndoSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/undo/undone';

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

/** What imports leave behind. */
export const TYPES = [
  'article',
  'article-state',
  'address',
  'author',
  'contributor',
  'credit',
  'related-post',
  'section',
  'tag',
  'import-run',
  'import-source',
  'import-record',
].map(uid);

/** What the suites do with imports on a newsroom that is booted later. */
export function importing(strapi: () => Core.Strapi) {
  const service = () => importsOf(strapi());
  return {
    service,
    run: (sources: string[], choices: Partial<ImportChoices> = {}) =>
      runImport(strapi(), sources, choices),
    all: (name: string, where: Row = {}, populate: Row = {}): Promise<Row[]> =>
      allOf(strapi(), name, where, populate),
    everything: (): Promise<Row[][]> =>
      Promise.all(
        TYPES.map((type) =>
          strapi()
            .db.query(type)
            .findMany({ populate: true, orderBy: { id: 'asc' } }),
        ),
      ),
    edit: (documentId: string, data: Row) =>
      strapi()
        .documents(uid('article'))
        .update({ documentId, data: data as never }),
    undo: (name: string) => undoToEnd(service(), name),
  };
}

export async function undoToEnd(
  imports: ImportsService,
  run: string,
): Promise<{ rows: UndoRow[]; summary: UndoSummary }> {
  const undoing = imports.undo({ run });
  const rows: UndoRow[] = [];
  for (let next = await undoing.next(); ; next = await undoing.next()) {
    if (next.done) return { rows, summary: next.value };
    rows.push(next.value);
  }
}
