import type { Core } from '@strapi/strapi';

import { oncePerStrapi } from '../../../once-per-strapi';
import type { Populate } from '../../query/populate';
import { isLeaf, LEAVES, READABLE } from '../../readable-types';
import type { LeafName, ReadableName } from '../../readable-types';
import { MARKS } from './branch';
import type { Branch } from './branch';
import { follow, START } from './chain';
import type { Chain } from './chain';
import { columnsOf } from '../columns';
import { IDS, NOW, templateWith } from '../kept/template';
import type { Template } from '../kept/template';
import { isMany, linkOf } from './link-of';
import { clientOf, jsonObject, quoted } from '../sql';
import { targetBranch } from './target-branch';

/** What comes along with rows of one type. */
export interface Asked {
  name: ReadableName | LeafName;
  populate: Populate;
}

/** All that comes along, as one statement. */
export interface Tree {
  branches: readonly Branch[];
  /** Those below others, too; the number of each stands in the rows that the statement gives. */
  all: readonly Branch[];
  /** Asks for IDS, the rows that it hangs on, and NOW. */
  template: Template;
}

/** The same for everybody who asks for the same, so it is made once. */
export const treeOf = oncePerStrapi(makeTree, (asked: Asked) => JSON.stringify(asked));

function makeTree(strapi: Core.Strapi, { name, populate }: Asked): Tree {
  const branches = branchesOf(strapi, name, populate);
  const all = flat(branches);
  const parts = all.map(
    ({ sql, root }, index) =>
      `select ${index} as branch, parent, place, child from (${sql} where ${root} ${isAmongIds(strapi)}) b${index}`,
  );
  const marks = { [MARKS.ids]: IDS, [MARKS.now]: NOW };
  return { branches, all, template: templateWith(strapi, parts.join(' union all '), marks) };
}

const flat = (branches: readonly Branch[]): Branch[] =>
  branches.flatMap((branch) => [branch, ...flat(branch.below)]);

const isAmongIds = (strapi: Core.Strapi): string => AMONG[clientOf(strapi)];

/**
 * One value for all ids, so that the statement is the same for one row and for a hundred; MySQL's driver
 * makes a list of an array.
 */
const AMONG = {
  sqlite: `in (select value from json_each(${MARKS.ids}))`,
  postgres: `= any(${MARKS.ids})`,
  mysql: `in (${MARKS.ids})`,
} as const;

/** A related post always brings its target: that decides if it is shown. */
function branchesOf(
  strapi: Core.Strapi,
  name: ReadableName | LeafName,
  populate: Populate,
  chain: Chain = START,
): Branch[] {
  if (isLeaf(name)) return [];
  const { uid, relations } = READABLE[name];
  const own = Object.entries(populate).flatMap(([field, { fields, populate: inner = {} }]) => {
    const { to } = relations[field]!;
    return to === 'target' ? [] : [branch(strapi, { uid, field, to, fields, inner }, chain)];
  });
  return name === 'related-post' ? [...own, targetBranch(strapi, uid, chain)] : own;
}

interface Relation {
  uid: string;
  field: string;
  to: ReadableName | LeafName;
  fields: readonly string[];
  inner: Populate;
}

function branch(
  strapi: Core.Strapi,
  { uid, field, to, fields, inner }: Relation,
  chain: Chain,
): Branch {
  const target = isLeaf(to) ? LEAVES[to].uid : READABLE[to].uid;
  const columns = columnsOf(strapi, target, fields);
  const link = linkOf(strapi, uid, field);
  const next = follow(strapi, chain, link, target);
  const row = next.parent!;
  const json = jsonObject(
    strapi,
    columns.map((column) => [column.field, `${row}.${quoted(strapi, column.column)}`]),
  );
  return {
    field,
    many: isMany(strapi, uid, field),
    columns,
    sql: `select ${next.link}.${quoted(strapi, link.source)} as parent, ${
      link.order ? `${next.link}.${quoted(strapi, link.order)}` : '0'
    } as place, ${json} as child from ${next.from}`,
    root: next.root!,
    below: branchesOf(strapi, to, inner, { ...next, parent: row }),
  };
}
