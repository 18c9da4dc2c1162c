import type { Core, UID } from '@strapi/strapi';

import type { ImportChoices } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import type { ImportsService } from '../../../../src/plugins/newsroom/server/src/imports';
import type { ImportRow } from '../../../../src/plugins/newsroom/server/src/imports/outcome';
import type {
  ImportEvent,
  ImportSummary,
} from '../../../../src/plugins/newsroom/server/src/imports/import-events';
import { allOf, CHOICES, importsOf, TYPES, uid, undoToEnd } from './import-tools';
import type { Row } from './import-tools';

export { uid };
export type { Row };

export const FILE = 'plugin::upload.file' as UID.CollectionType;

export interface Ran {
  rows: ImportRow[];
  notes: Array<Extract<ImportEvent, { kind: 'note' }>>;
  summary: ImportSummary;
}

/** What the suites do with imports, on one booted newsroom. */
export function importDesk(strapi: () => Core.Strapi) {
  const service = () => importsOf(strapi());

  return {
    service,

    async run(
      sources: string[],
      choices: Partial<ImportChoices> = {},
      more: Partial<Parameters<ImportsService['run']>[0]> = {},
    ): Promise<Ran> {
      return ranToEnd(
        service().run({ sources, choices: { ...CHOICES, publish: true, ...choices }, ...more }),
      );
    },

    resume: (run: string): Promise<Ran> => ranToEnd(service().resume({ run })),

    undo: (run: string) => undoToEnd(service(), run),

    all: (name: string, where: Row = {}, populate: Row = {}): Promise<Row[]> =>
      allOf(strapi(), name, where, populate),

    async empty(): Promise<void> {
      for (const { documentId } of await strapi().db.query(uid('article')).findMany({})) {
        await strapi().documents(uid('article')).delete({ documentId, locale: '*' });
      }
      for (const file of await strapi().db.query(FILE).findMany({})) {
        await strapi().plugin('upload').service('upload').remove(file);
      }
      for (const type of [...TYPES, uid('correction')])
        await strapi().db.query(type).deleteMany({ where: {} });
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
