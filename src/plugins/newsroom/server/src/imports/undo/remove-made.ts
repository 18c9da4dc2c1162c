import type { Core, UID } from '@strapi/strapi';

import { recordChanges } from '../../changes';
import { linkTableOf } from '../../documents/link-table';
import { ARTICLE, AUTHOR, CONTRIBUTOR, CREDIT, IMPORT_RECORD, SECTION, TAG } from '../../uids';
import type { RunRow } from '../journal/records';
import type { Directories } from '../match/load-directories';
import { HIGHEST_ID } from './written-records';
import type { KeptTerm } from './undone';

type Kind = keyof Directories;

/** Where people and terms are stored, and which links show that somebody uses them. */
const TYPES: Record<
  Kind,
  { uid: UID.CollectionType; usedBy: Array<[uid: string, field: string]> }
> = {
  authors: {
    uid: AUTHOR,
    usedBy: [
      [ARTICLE, 'authors'],
      [CREDIT, 'author'],
      [CONTRIBUTOR, 'author'],
    ],
  },
  people: { uid: CONTRIBUTOR, usedBy: [[CREDIT, 'contributor']] },
  organizations: { uid: CONTRIBUTOR, usedBy: [[CREDIT, 'contributor']] },
  sections: {
    uid: SECTION,
    usedBy: [
      [ARTICLE, 'section'],
      [SECTION, 'parent'],
    ],
  },
  tags: { uid: TAG, usedBy: [[ARTICLE, 'tags']] },
};

interface Row {
  id: number;
  documentId: string;
  name: string;
  createdAt: string;
  updatedAt: string;
}

/** Deletes whom and what a run had made, but for those that something uses or somebody edited. */
export async function removeMade(
  strapi: Core.Strapi,
  run: RunRow,
): Promise<{ removed: number; kept: KeptTerm[] }> {
  const kept: KeptTerm[] = [];
  let removed = 0;
  for await (const [kind, documentId] of madeBy(strapi, run)) {
    const { uid } = TYPES[kind];
    const row: Row | null = await strapi.db.query(uid).findOne({ where: { documentId } });
    if (!row) continue;
    const reason = await whyKept(strapi, kind, row);
    if (reason === null) {
      await remove(strapi, uid, row);
      removed += 1;
    } else {
      kept.push({ kind, documentId, name: row.name, reason });
    }
  }
  return { removed, kept };
}

async function remove(strapi: Core.Strapi, uid: UID.CollectionType, row: Row): Promise<void> {
  const kind = CHANGE_KINDS[uid]!;
  await strapi.db.transaction(async () => {
    await strapi.db.query(uid).delete({ where: { id: row.id } });
    await recordChanges(strapi, [{ kind, documentId: row.documentId, locale: null }]);
  });
}

const CHANGE_KINDS: Readonly<Record<string, 'author' | 'contributor' | 'section' | 'tag'>> = {
  [AUTHOR]: 'author',
  [CONTRIBUTOR]: 'contributor',
  [SECTION]: 'section',
  [TAG]: 'tag',
};

async function whyKept(strapi: Core.Strapi, kind: Kind, row: Row): Promise<string | null> {
  if (new Date(row.updatedAt).getTime() !== new Date(row.createdAt).getTime()) {
    return 'It was edited since.';
  }
  for (const [uid, field] of TYPES[kind].usedBy) {
    const table = linkTableOf(strapi, uid, field);
    if (!table) continue;
    const links = await strapi.db
      .getConnection(table.name)
      .where({ [table.inverseJoinColumn.name]: row.id })
      .limit(1);
    if (links.length > 0) return 'Something else uses it.';
  }
  return null;
}

const AT_ONCE = 200;

async function* madeBy(strapi: Core.Strapi, { rowId }: RunRow): AsyncIterable<[Kind, string]> {
  for (let below = HIGHEST_ID; ;) {
    const records: Array<{ id: number; made: Array<[Kind, string]> | null }> = await strapi.db
      .query(IMPORT_RECORD)
      .findMany({
        where: { run: rowId, made: { $notNull: true }, id: { $lt: below } },
        select: ['id', 'made'],
        orderBy: { id: 'desc' },
        limit: AT_ONCE,
      });
    for (const { made } of records) yield* made ?? [];
    const last = records.at(-1);
    if (!last) return;
    below = last.id;
  }
}
