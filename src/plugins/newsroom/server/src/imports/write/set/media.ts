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
  const files: Array<{ id: number; hash: string }> = await writing.strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: hashes } }, select: ['id', 'hash'] });
  const rows = versions.flatMap(({ id, hashes: wanted }) =>
    files
      .filter(({ hash }) => wanted.includes(hash))
      .map((file, index) => ({
        file_id: file.id,
        related_id: id,
        related_type: ARTICLE,
        field: 'bodyMedia',
        order: index + 1,
      })),
  );
  await insertRows(writing, TABLE, rows);
}

/** A version of an article, and the row of the file above it. */
export interface LeadImage {
  id: number;
  file: number | null;
}

export async function linkLeadImages(
  writing: Writing,
  versions: readonly LeadImage[],
): Promise<void> {
  const rows = versions.flatMap(({ id, file }) =>
    file === null
      ? []
      : { file_id: file, related_id: id, related_type: ARTICLE, field: 'leadImage', order: 1 },
  );
  await insertRows(writing, TABLE, rows);
}
