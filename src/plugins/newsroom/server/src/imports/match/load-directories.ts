import type { Core, UID } from '@strapi/strapi';

import { AUTHOR, CONTRIBUTOR, SECTION, TAG } from '../../uids';
import { Directory } from './directory';

/** Everybody and everything that an imported story may name. */
export interface Directories {
  authors: Directory;
  people: Directory;
  organizations: Directory;
  sections: Directory;
  tags: Directory;
}

interface NamedRow {
  id: number;
  documentId: string;
  name: string;
  organization?: string | null;
  aliases?: unknown;
  slug?: string | null;
  email?: string | null;
}

/** Reads all names once; a run then matches without a query a name. */
export async function loadDirectories(
  strapi: Core.Strapi,
  { near }: { near: boolean },
): Promise<Directories> {
  return {
    authors: await load(strapi, AUTHOR, { near }),
    people: await load(strapi, CONTRIBUTOR, { where: { kind: 'person' }, near }),
    organizations: await load(strapi, CONTRIBUTOR, { where: { kind: 'organization' } }),
    sections: await load(strapi, SECTION),
    tags: await load(strapi, TAG),
  };
}

async function load(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { where = {}, near = false }: { where?: Record<string, unknown>; near?: boolean } = {},
): Promise<Directory> {
  // By id: where several fit, the one that is there the longest is taken.
  const rows: NamedRow[] = await strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
  const directory = new Directory({ near });
  for (const { id, documentId, name, organization = null, aliases, slug, email } of rows) {
    const entry = { documentId, rowId: id, name, organization };
    directory.add(entry, { aliases: namesIn(aliases), slug, email });
  }
  return directory;
}

/** Aliases are a JSON field that people edit by hand. */
function namesIn(aliases: unknown): string[] {
  if (!Array.isArray(aliases)) return [];
  return aliases.filter((alias): alias is string => typeof alias === 'string' && alias !== '');
}
