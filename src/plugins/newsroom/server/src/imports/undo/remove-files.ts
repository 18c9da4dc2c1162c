import type { Core } from '@strapi/strapi';

import { IMPORT_RECORD } from '../../uids';
import type { RunRow } from '../journal/records';
import { FILE, MARK } from '../media/library';
import type { LibraryFile } from '../media/library';
import type { KeptTerm } from './undone';

/** The upload plugin's own link table: any type's field on one side, a file on the other. */
const LINKS = 'files_related_mph';

interface UploadService {
  remove(file: LibraryFile): Promise<unknown>;
}

/**
 * Removes the files that a run's stories showed and nothing shows any more. Only those that an import
 * has brought in: what an editor uploaded is an editor's.
 */
export async function removeFiles(
  strapi: Core.Strapi,
  run: RunRow,
): Promise<{ removed: number; kept: KeptTerm[] }> {
  const upload = strapi.plugin('upload').service('upload') as UploadService;
  const kept: KeptTerm[] = [];
  const seen = new Set<string>();
  let removed = 0;
  for await (const documentId of filesOf(strapi, run)) {
    if (seen.has(documentId)) continue;
    seen.add(documentId);
    const file: LibraryFile | null = await strapi.db.query(FILE).findOne({ where: { documentId } });
    if (!file?.hash.startsWith(MARK)) continue;
    const links = await strapi.db.getConnection(LINKS).where({ file_id: file.id }).limit(1);
    if (links.length > 0) {
      kept.push({ kind: 'files', documentId, name: file.name, reason: 'Something else uses it.' });
      continue;
    }
    await upload.remove(file);
    removed += 1;
  }
  return { removed, kept };
}

const AT_ONCE = 200;

async function* filesOf(strapi: Core.Strapi, { rowId }: RunRow): AsyncIterable<string> {
  for (let above = 0; ;) {
    const records: Array<{ id: number; files: Array<[string, string]> }> = await strapi.db
      .query(IMPORT_RECORD)
      .findMany({
        where: { run: rowId, files: { $notNull: true }, id: { $gt: above } },
        select: ['id', 'files'],
        orderBy: { id: 'asc' },
        limit: AT_ONCE,
      });
    for (const { files } of records) yield* files.map(([, documentId]) => documentId);
    const last = records.at(-1);
    if (!last) return;
    above = last.id;
  }
}
