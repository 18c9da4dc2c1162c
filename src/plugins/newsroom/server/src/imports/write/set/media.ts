import type { UID } from '@strapi/strapi';

import { fileIdsByHash, idsOf } from '../../../documents/article/body-files';
import { ARTICLE } from '../../../uids';
import { insertRows } from '../rows/insert';
import type { Writing } from '../rows/insert';

/** A version of an article, and the hashes of the Media Library's files in its body. */
export interface BodyMedia {
  id: number;
  hashes: readonly string[];
}

/** The upload plugin's own link table: any type's field on one side, a file on the other. */
const TABLE = 'files_related_mph';

/** Links the files of bodies, so that the library knows they are in use. */
export async function linkMedia(writing: Writing, versions: readonly BodyMedia[]): Promise<void> {
  const hashes = [...new Set(versions.flatMap((version) => version.hashes))];
  if (hashes.length === 0) return;
  const files = await fileIdsByHash(writing.strapi, hashes);
  const rows = versions.flatMap(({ id, hashes: wanted }) =>
    idsOf(wanted, files).map((file, index) => ({
      file_id: file,
      related_id: id,
      related_type: ARTICLE,
      field: 'bodyMedia',
      order: index + 1,
    })),
  );
  await insertRows(writing, TABLE, rows);
}

/** A row of some type, and the row of the file that one of its fields shows. */
export interface ShownFile {
  id: number;
  file: number | null;
}

export async function linkFiles(
  writing: Writing,
  { uid, field }: { uid: UID.ContentType; field: string },
  shown: readonly ShownFile[],
): Promise<void> {
  const rows = shown.flatMap(({ id, file }) =>
    file === null ? [] : { file_id: file, related_id: id, related_type: uid, field, order: 1 },
  );
  await insertRows(writing, TABLE, rows);
}
