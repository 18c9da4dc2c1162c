import type { Core } from '@strapi/strapi';

export type Client = 'sqlite' | 'postgres' | 'mysql';

export const clientOf = (strapi: Core.Strapi): Client =>
  (strapi.db.dialect as unknown as { client: Client }).client;

/** A name as it stands in SQL. Names come from the schema alone. */
export const quoted = (strapi: Core.Strapi, name: string): string =>
  clientOf(strapi) === 'mysql' ? `\`${name}\`` : `"${name}"`;

/** A table, in the schema that the database is configured for. */
export function tableName(strapi: Core.Strapi, table: string): string {
  const schema = strapi.db.getSchemaName();
  return `${schema ? `${quoted(strapi, schema)}.` : ''}${quoted(strapi, table)}`;
}

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const OBJECT: Readonly<Record<Client, (parts: string) => string>> = {
  sqlite: (parts) => `json_object(${parts})`,
  mysql: (parts) => `json_object(${parts})`,
  postgres: (parts) => `json_build_object(${parts})::text`,
};

/** An object as JSON text: `{field: expression}`. */
export const jsonObject = (
  strapi: Core.Strapi,
  fields: ReadonlyArray<readonly [string, string]>,
): string =>
  OBJECT[clientOf(strapi)](
    fields.map(([field, expression]) => `${literal(field)}, ${expression}`).join(', '),
  );

/** The database, or the transaction that a statement belongs to. */
export type Connection = Pick<Core.Strapi['db']['connection'], 'raw'>;

/** What a raw statement gives, whichever driver ran it. */
export async function rawRows<Row>(
  strapi: Core.Strapi,
  sql: string,
  bindings: readonly unknown[] = [],
  on: Connection = strapi.db.connection,
): Promise<Row[]> {
  const told: unknown = await on.raw(sql, bindings as never);
  if (clientOf(strapi) === 'mysql') return (told as [Row[]])[0];
  return Array.isArray(told) ? (told as Row[]) : (told as { rows: Row[] }).rows;
}
