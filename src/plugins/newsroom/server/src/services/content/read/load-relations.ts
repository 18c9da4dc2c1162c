import type { Core } from '@strapi/strapi';

import type { Row } from '../row';
import { MARKS } from './branches';
import type { Branch, Tree } from './branches';
import { decodeRow } from './columns';
import { keptRows } from './kept-statements';
import { clientOf } from './sql';
import type { Connection } from './sql';

interface Told {
  branch: number;
  parent: number;
  place: number | null;
  child: string | Row;
}

/** The rows of one branch by the row that they hang on, in their order. */
type Children = ReadonlyMap<number, Row[]>;

/**
 * Everything that hangs on the rows, at any depth, in one statement: each relation of the tree is a
 * part of its union. Strapi asks once for each relation of each level.
 */
export async function withRelations(
  strapi: Core.Strapi,
  rows: readonly Row[],
  { branches, all, sql }: Tree,
  { now, on }: { now: Date; on?: Connection },
): Promise<Row[]> {
  if (rows.length === 0 || branches.length === 0) return [...rows];
  const ids = rows.map(({ id }) => Number(id));
  const told = await keptRows<Told>(strapi, statementFor(strapi, sql, { ids, now }), on);
  const byBranch = all.map((): Told[] => []);
  for (const row of told) byBranch[row.branch]!.push(row);
  const found = new Map(
    all.map((branch, index) => [branch, childrenOf(branch, byBranch[index]!)] as const),
  );
  return rows.map((row) => attach(row, branches, found));
}

const ANY_MARK = new RegExp(Object.values(MARKS).join('|'), 'g');

/** With the values in the places of their marks. */
function statementFor(
  strapi: Core.Strapi,
  sql: string,
  { ids, now }: { ids: number[]; now: Date },
): { sql: string; bindings: unknown[] } {
  const client = clientOf(strapi);
  // MySQL has no list in one value; numbers can stand in the statement itself.
  const marked = client === 'mysql' ? sql.replaceAll(MARKS.ids, ids.join(',')) : sql;
  const values = {
    [MARKS.ids]: client === 'sqlite' ? JSON.stringify(ids) : ids,
    [MARKS.now]: client === 'sqlite' ? now.getTime() : now,
  };
  const bindings: unknown[] = [];
  const told = marked.replace(ANY_MARK, (mark) => {
    bindings.push(values[mark as keyof typeof values]);
    return '?';
  });
  return { sql: told, bindings };
}

function childrenOf({ columns }: Branch, told: readonly Told[]): Children {
  const children = new Map<number, Map<unknown, { place: number; row: Row }>>();
  for (const { parent, place, child } of told) {
    const row = decodeRow(columns, typeof child === 'string' ? JSON.parse(child) : child);
    const siblings = children.get(Number(parent)) ?? new Map();
    // Two roots that share a parent bring its children twice.
    siblings.set(row.id, { place: Number(place ?? 0), row });
    children.set(Number(parent), siblings);
  }
  return new Map(
    [...children].map(([parent, siblings]) => [
      parent,
      [...siblings.values()].sort((one, other) => one.place - other.place).map(({ row }) => row),
    ]),
  );
}

function attach(row: Row, branches: readonly Branch[], found: ReadonlyMap<Branch, Children>): Row {
  const relations = branches.map((branch) => {
    const children = (found.get(branch)!.get(Number(row.id)) ?? []).map((child) =>
      attach(child, branch.below, found),
    );
    return [branch.field, branch.many ? children : (children[0] ?? null)] as const;
  });
  return { ...row, ...Object.fromEntries(relations) };
}
