import type { Core } from '@strapi/strapi';

import type { Row } from '../../row';
import type { Branch } from './branch';
import type { Tree } from './tree';
import { decodeRow } from '../columns';
import { keptRows } from '../kept';
import { IDS, NOW } from '../kept/template';
import { clientOf } from '../sql';
import type { Connection } from '../sql';

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
  { branches, all, template }: Tree,
  { now, on }: { now: Date; on?: Connection },
): Promise<Row[]> {
  if (rows.length === 0 || branches.length === 0) return [...rows];
  const ids = rows.map(({ id }) => Number(id));
  const values = new Map<unknown, unknown>([
    [IDS, clientOf(strapi) === 'sqlite' ? JSON.stringify(ids) : ids],
    [NOW, now],
  ]);
  const told = await keptRows<Told>(strapi, template, values, on);
  const byBranch = all.map((): Told[] => []);
  for (const row of told) byBranch[row.branch]!.push(row);
  const found = new Map(
    all.map((branch, index) => [branch, childrenOf(branch, byBranch[index]!)] as const),
  );
  return rows.map((row) => attach(row, branches, found));
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
