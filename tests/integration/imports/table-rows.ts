import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** The rows of each table that has any, in an order of their own content. */
export type TableRows = Record<string, string[]>;

/** Ids and times, which two imports of the same posts can't have in common. */
const OF_THE_MOMENT =
  /^(?:id|created_at|updated_at|started_at|ended_at|written_hash|leader|beat|takeovers|hands_on|inputs)$/;
/**
 * What tells readers of the past: the log of changes names an article once in a set, and once a call
 * in the Document Service; a tombstone stays behind whatever a test before took back.
 */
const LOGS = new Set(['newsroom_changes', 'newsroom_tombstones']);
/** By these a row is called in place of its id; the first that it has. */
const NAMES = ['headline', 'path', 'name', 'source_id'];

/**
 * Every table of the newsroom as text: ids and documentIds are replaced by what their rows are
 * called, so that two databases with the same content give the same.
 */
export async function tableRows(strapi: Core.Strapi): Promise<TableRows> {
  const models = [...strapi.db.metadata.values()].filter(
    ({ uid, tableName }) => uid.includes('newsroom') && !LOGS.has(tableName),
  );
  const tables = new Map<string, Row[]>();
  for (const { tableName } of models) {
    tables.set(tableName, await strapi.db.getConnection(tableName).select('*').orderBy('id'));
  }

  const names = new Map<string, string>();
  const rowNames = new Map<string, Map<unknown, string>>();
  for (const [table, rows] of tables) {
    rowNames.set(table, new Map(rows.map((row) => [row.id, `${nameOf(row)}${versionOf(row)}`])));
    for (const row of rows) {
      if (row.document_id) names.set(String(row.document_id), `<${table}: ${nameOf(row)}>`);
    }
  }
  const references = referencesOf(models.map(({ attributes }) => attributes));
  const found: TableRows = {};
  for (const [table, rows] of tables) {
    const texts = rows.map((row) => textOf(row, references.get(table) ?? {}, rowNames));
    if (texts.length > 0) found[table] = texts.map((text) => named(text, names)).sort();
  }
  return found;
}

function nameOf(row: Row): string {
  const name = NAMES.map((column) => row[column]).find((value) => typeof value === 'string');
  return String(name ?? '');
}

const versionOf = (row: Row) =>
  'published_at' in row && row.published_at === null ? ' draft' : '';

function textOf(
  row: Row,
  references: Readonly<Record<string, string>>,
  rowNames: ReadonlyMap<string, ReadonlyMap<unknown, string>>,
): string {
  const told = Object.entries(row)
    .filter(([column]) => !OF_THE_MOMENT.test(column))
    .map(([column, value]) => {
      const names = rowNames.get(references[column] ?? '');
      if (names && value !== null) return [column, names.get(value) ?? value];
      return [column, isMoment(value) ? 'now' : value];
    });
  return JSON.stringify(Object.fromEntries(told));
}

interface JoinColumn {
  name: string;
  referencedTable?: string;
}

interface JoinTable {
  name: string;
  joinColumn: JoinColumn;
  inverseJoinColumn: JoinColumn;
}

/** Of each link table, which column points to which table. */
function referencesOf(models: readonly object[]): Map<string, Record<string, string>> {
  const references = new Map<string, Record<string, string>>();
  for (const attributes of models) {
    for (const { joinTable } of Object.values(
      attributes as Record<string, { joinTable?: JoinTable }>,
    )) {
      if (!joinTable) continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      references.set(name, {
        [joinColumn.name]: joinColumn.referencedTable ?? '',
        [inverseJoinColumn.name]: inverseJoinColumn.referencedTable ?? '',
      });
    }
  }
  return references;
}

/** Within the last minutes: the time of a write, not of a story. */
function isMoment(value: unknown): boolean {
  const time = value instanceof Date ? value.getTime() : typeof value === 'number' ? value : 0;
  return Math.abs(Date.now() - time) < 600_000;
}

function named(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/[a-z][a-z0-9]{23}/g, (id) => names.get(id) ?? id)
    .replace(/story-[0-9a-f]{8}/g, 'story-…')
    .replace(/"key":"[0-9a-f]{64}","path":"story-…"/g, '"key":"…","path":"story-…"');
}
