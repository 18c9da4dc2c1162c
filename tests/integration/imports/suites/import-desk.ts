import type { Core, UID } from '@strapi/strapi';

import type { ImportChoices } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import type { ImportsService } from '../../../../src/plugins/newsroom/server/src/imports';
import type { ImportRow } from '../../../../src/plugins/newsroom/server/src/imports/outcome';
import type {
  ImportEvent,
  ImportSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/import-events';
import type {
  UndoRow,
  UndoSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/undo/undone';

export type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

export const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

export const FILE = 'plugin::upload.file' as UID.CollectionType;

const TYPES = [
  'article',
  'article-state',
  'address',
  'author',
  'contributor',
  'correction',
  'credit',
  'related-post',
  'section',
  'tag',
  'import-run',
  'import-source',
  'import-record',
].map(uid);

const CHOICES: ImportChoices = {
  format: null,
  namespace: null,
  isDryRun: false,
  publish: true,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
  writer: 'sets',
};

export interface Ran {
  rows: ImportRow[];
  notes: Array<Extract<ImportEvent, { kind: 'note' }>>;
  summary: ImportSummary;
}

/** What the suites do with imports, on one booted newsroom. */
export function importDesk(strapi: () => Core.Strapi) {
  const service = () => strapi().plugin('newsroom').service('imports') as ImportsService;

  return {
    service,

    async run(
      sources: string[],
      choices: Partial<ImportChoices> = {},
      more: Partial<Parameters<ImportsService['run']>[0]> = {},
    ): Promise<Ran> {
      return ranToEnd(service().run({ sources, choices: { ...CHOICES, ...choices }, ...more }));
    },

    resume: (run: string): Promise<Ran> => ranToEnd(service().resume({ run })),

    async undo(run: string): Promise<{ rows: UndoRow[]; summary: UndoSummary }> {
      const undoing = service().undo({ run });
      const rows: UndoRow[] = [];
      for (let next = await undoing.next(); ; next = await undoing.next()) {
        if (next.done) return { rows, summary: next.value };
        rows.push(next.value);
      }
    },

    all: (name: string, where: Row = {}, populate: Row = {}): Promise<Row[]> =>
      strapi()
        .db.query(uid(name))
        .findMany({ where, populate, orderBy: { id: 'asc' } }),

    async empty(): Promise<void> {
      for (const { documentId } of await strapi().db.query(uid('article')).findMany({})) {
        await strapi().documents(uid('article')).delete({ documentId, locale: '*' });
      }
      for (const file of await strapi().db.query(FILE).findMany({})) {
        await strapi().plugin('upload').service('upload').remove(file);
      }
      for (const type of TYPES) await strapi().db.query(type).deleteMany({ where: {} });
    },
  };
}

export type ImportDesk = ReturnType<typeof importDesk>;

export async function ranToEnd(running: AsyncGenerator<ImportEvent, ImportSummary>): Promise<Ran> {
  const rows: ImportRow[] = [];
  const notes: Ran['notes'] = [];
  for (let next = await running.next(); ; next = await running.next()) {
    if (next.done) return { rows, notes, summary: next.value };
    if (next.value.kind === 'row') rows.push(next.value.row);
    else if (next.value.kind === 'note') notes.push(next.value);
  }
}
