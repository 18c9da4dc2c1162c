import { quoted, rawRows } from '../../../../services/content/read/sql';
import type { NewRows, RowStore, Writing } from './row-store';

/** Parameters of a statement, of which the server takes 65,535; and rows, for a statement to stay below its packet. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 500;

/** MySQL tells one id of many: rows are found again by what names them. */
export const mysql: RowStore = {
  insert: insertAll,

  async insertForIds(writing, rows) {
    await insertAll(writing, rows);
    const place = (column: string) => rows.columns.indexOf(column);
    const [document, locale, published] = IDENTITY.map(place) as [number, number, number];
    return idsOf(
      writing,
      rows.table,
      rows.rows.map((values) => ({
        document_id: values[document] as string,
        locale: (values[locale] ?? null) as string | null,
        isDraft: (values[published] ?? null) === null,
      })),
    );
  },

  async copyForIds(writing, { table, columns, ids, changed }) {
    const { strapi, trx } = writing;
    if (ids.length === 0) return [];
    const names = columns.map((column) => quoted(strapi, column));
    const values = columns.map((column, index) => (column in changed ? '?' : names[index]!));
    const given = columns.filter((column) => column in changed).map((column) => changed[column]);
    const places = ids.map(() => '?').join(',');
    await trx.raw(
      `insert into ${quoted(strapi, table)} (${names.join(',')}) select ${values.join(',')} from ${quoted(strapi, table)} where id in (${places})`,
      [...given, ...ids] as never,
    );
    const originals = await rawRows<{ id: number; document_id: string; locale: string | null }>(
      strapi,
      `select id, document_id, locale from ${quoted(strapi, table)} where id in (${places})`,
      ids,
      trx,
    );
    const byId = new Map(originals.map((row) => [Number(row.id), row]));
    const isDraft = (changed.published_at ?? null) === null;
    return idsOf(
      writing,
      table,
      ids.map((id) => ({ ...byId.get(id)!, isDraft })),
    );
  },
};

const IDENTITY = ['document_id', 'locale', 'published_at'];

interface Version {
  document_id: string;
  locale: string | null;
  isDraft: boolean;
}

const keyOf = ({ document_id, locale, isDraft }: Version) => `${document_id}:${locale}:${isDraft}`;

async function idsOf(
  { strapi, trx }: Writing,
  table: string,
  versions: readonly Version[],
): Promise<number[]> {
  const ids = new Map<string, number>();
  const documentIds = [...new Set(versions.map(({ document_id }) => document_id))];
  for (const some of batches(documentIds, MOST_ROWS)) {
    const rows = await rawRows<{ id: number; published_at: unknown } & Omit<Version, 'isDraft'>>(
      strapi,
      `select id, ${IDENTITY.join(', ')} from ${quoted(strapi, table)} where document_id in (${some.map(() => '?').join(',')})`,
      some,
      trx,
    );
    for (const row of rows)
      ids.set(keyOf({ ...row, isDraft: row.published_at === null }), Number(row.id));
  }
  return versions.map((version) => {
    const id = ids.get(keyOf(version));
    if (id === undefined) throw new Error(`A row of ${table} was not found after its insert.`);
    return id;
  });
}

/** Knex writes the names of a row's columns again for each row; here they stand once, and the rows are values alone. */
async function insertAll(
  { strapi, trx }: Writing,
  { table, columns, rows }: NewRows,
): Promise<void> {
  const names = columns.map((column) => quoted(strapi, column)).join(',');
  const places = `(${columns.map(() => '?').join(',')})`;
  const size = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
  for (const some of batches(rows, size)) {
    await trx.raw(
      `insert into ${quoted(strapi, table)} (${names}) values ${some.map(() => places).join(',')}`,
      some.flat().map((value) => value ?? null) as never,
    );
  }
}

function* batches<Value>(values: readonly Value[], size: number): Generator<Value[]> {
  for (let start = 0; start < values.length; start += size) {
    yield values.slice(start, start + size);
  }
}
