import type { Core } from '@strapi/strapi';

import { clientOf, rawRows } from '../../services/content/read/sql';

/** Below this any plan will do. */
const FIRST = 1_000;

/** Ours, and those that pictures hang on. */
const TABLES = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname = coalesce(?, current_schema())
    and (starts_with(tablename, 'newsroom_') or tablename in ('files', 'files_related_mph'))
  order by tablename`;

/**
 * PostgreSQL plans by what it last learned of its tables. Its housekeeping looks once a minute, and on some servers
 * not at all: an import of many posts is planned as if the tables were empty, and reads them whole at each step.
 */
export class TableStatistics {
  #written = 0;
  #next = FIRST;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Has the database look again where the import has doubled: seven times in a hundred thousand posts. */
  async wrote(articles: number): Promise<void> {
    this.#written += articles;
    if (this.#written < this.#next || clientOf(this.strapi) !== 'postgres') return;
    this.#next = this.#written * 2;
    const schema = this.strapi.db.getSchemaName() ?? null;
    const tables = await rawRows<{ name: string }>(this.strapi, TABLES, [schema]);
    await rawRows(this.strapi, `analyze ${tables.map(({ name }) => name).join(', ')}`);
  }
}
