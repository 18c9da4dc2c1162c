import type { Core } from '@strapi/strapi';

/** One statement as it went to the database. */
export interface Statement {
  sql: string;
  bindings: unknown[];
}

/** Asked now and then, whoever reads what: the log of changes, the outbox, settings and locales. */
const HOUSEKEEPING =
  /newsroom_changes|newsroom_deliveries|embargo_announced|core_store|i18n_locale/;

/** What the database was asked while something ran, housekeeping apart. */
export async function statementsOf(
  strapi: Core.Strapi,
  run: () => PromiseLike<unknown>,
): Promise<Statement[]> {
  const found: Statement[] = [];
  const note = ({ sql, bindings }: Statement) => {
    if (/^\s*select/i.test(sql) && !HOUSEKEEPING.test(sql)) found.push({ sql, bindings });
  };
  const { connection } = strapi.db;
  connection.on('query', note);
  try {
    await run();
  } finally {
    connection.removeListener('query', note);
  }
  return found;
}

/** How the database reads one table for a statement: its own word for it, and the index, if any. */
export interface Access {
  table: string;
  how: string;
  index: string | null;
  /** From one end to the other, with or without an index. */
  isWhole: boolean;
}

interface Driver {
  prepare(sql: string): { all(...values: unknown[]): unknown[] };
  query(query: unknown, values?: unknown[]): Promise<{ rows: unknown[] }>;
  promise(): { query(sql: string, values: unknown[]): Promise<[unknown[]]> };
}

type Plan = (driver: Driver, statement: Statement) => Promise<Access[]> | Access[];

const PLANS: Record<'sqlite' | 'postgres' | 'mysql', Plan> = {
  sqlite(driver, { sql, bindings }) {
    const explained = driver.prepare(`explain query plan ${sql}`);
    const rows = explained.all(...bindings.map(() => null)) as Array<{ detail: string }>;
    return rows.flatMap(({ detail }) => {
      const [, how, name] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
      if (!how || !name) return [];
      // A full-text index is a table, too, and what it is asked stands behind its number.
      const match = /VIRTUAL TABLE INDEX \S+/.exec(detail)?.[0];
      const index = /USING (?:COVERING )?INDEX (\S+)/.exec(detail)?.[1] ?? match ?? null;
      return [{ table: tableOf(sql, name), how: detail, index, isWhole: how === 'SCAN' && !match }];
    });
  },

  /**
   * PostgreSQL knows how much there is: it walks a whole index to merge it with another one where that is
   * less work, and will not where it is more. Only what it reads without any is whole here.
   */
  async postgres(driver, { sql, bindings }) {
    const { rows } = await driver.query(`explain (format json) ${sql}`, bindings);
    const [{ 'QUERY PLAN': plans }] = rows as [{ 'QUERY PLAN': Array<{ Plan: Node }> }];
    return nodes(plans[0]!.Plan).flatMap((node) => {
      const { 'Node Type': how = '', 'Index Name': index = null } = node;
      const table = node['Relation Name'] ?? '';
      return [{ table, how, index, isWhole: how === 'Seq Scan' }];
    });
  },

  async mysql(driver, { sql, bindings }) {
    const [rows] = await driver.promise().query(`explain ${sql}`, bindings);
    return (rows as Array<Record<'table' | 'type' | 'key', string | null>>).flatMap(
      ({ table, type, key }) =>
        table
          ? [
              {
                table: tableOf(sql, table),
                how: `${type} ${key}`,
                index: key,
                isWhole: type === 'ALL' || type === 'index',
              },
            ]
          : [],
    );
  },
};

type Node = Partial<Record<'Node Type' | 'Relation Name' | 'Index Name', string>> & {
  Plans?: Node[];
};

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** What a name in a plan stands for: plans name a table as the statement does. */
function tableOf(sql: string, name: string): string {
  const named = new RegExp(
    `(?:from|join)\\s+["\`]?(\\w+)["\`]?\\s+(?:as\\s+)?["\`]?${name}["\`]?(?=[\\s)]|$)`,
    'i',
  );
  return named.exec(sql)?.[1] ?? name;
}

/** How every table that a statement reads is read. */
export async function planOf(strapi: Core.Strapi, statement: Statement): Promise<Access[]> {
  const { client } = strapi.db.connection;
  const driver = (await client.acquireConnection()) as Driver;
  try {
    return await PLANS[strapi.db.dialect.client as keyof typeof PLANS](driver, statement);
  } finally {
    await client.releaseConnection(driver);
  }
}
