import type { Core } from '@strapi/strapi';

/**
 * The rows of the Media Library's files by their hashes, the oldest where several have one. Files of a
 * body are linked in its own order: what a database gives first differs from one import to the next.
 */
export async function fileIdsByHash(
  strapi: Core.Strapi,
  hashes: readonly string[],
): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map();
  const files: Array<{ id: number; hash: string }> = await strapi.db
    .query('plugin::upload.file')
    .findMany({
      where: { hash: { $in: [...hashes] } },
      select: ['id', 'hash'],
      orderBy: { id: 'desc' },
    });
  return new Map(files.map(({ id, hash }) => [hash, id]));
}

export const idsOf = (hashes: readonly string[], files: ReadonlyMap<string, number>): number[] =>
  hashes.flatMap((hash) => files.get(hash) ?? []);
