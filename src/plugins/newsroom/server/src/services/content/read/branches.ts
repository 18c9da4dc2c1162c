import type { Core } from '@strapi/strapi';

import { ARTICLE, ARTICLE_STATE, SECTION } from '../../../uids';
import { linkTableOf } from '../../../documents/link-table';
import { oncePerStrapi } from '../../once-per-strapi';
import type { Populate } from '../query/populate';
import { isLeaf, LEAVES, READABLE } from '../readable-types';
import type { LeafName, ReadableName } from '../readable-types';
import { TARGET_CARD } from '../related-targets';
import { columnsOf } from './columns';
import type { Column } from './columns';
import { clientOf, jsonObject, literal, quoted, tableName } from './sql';

/** One relation in a tree of what comes along, as a part of the one statement that loads them all. */
export interface Branch {
  field: string;
  many: boolean;
  columns: Column[];
  /** `select parent, place, child …`, without the condition on the roots. */
  sql: string;
  /** The column that names the root rows. */
  root: string;
  below: Branch[];
}

interface Chain {
  from: string;
  /** Column of the row that the next relation hangs on; of the roots there is only the link to them. */
  parent: string | null;
  root: string | null;
  depth: number;
}

const START: Chain = { from: '', parent: null, root: null, depth: 0 };

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
  /** With MARKS in the places of values. */
  sql: string;
}

/** In the statement of a tree: ids of the rows that it hangs on, the moment that embargoes are past. */
export const MARKS = { ids: ':ids:', now: ':now:' } as const;

/** The same for everybody who asks for the same, so it is made once. */
export const treeOf = oncePerStrapi(makeTree, (asked: Asked) => JSON.stringify(asked));

function makeTree(strapi: Core.Strapi, { name, populate }: Asked): Tree {
  const branches = branchesOf(strapi, name, populate);
  const all = flat(branches);
  const parts = all.map(
    ({ sql, root }, index) =>
      `select ${index} as branch, parent, place, child from (${sql} where ${root} ${isAmongIds(strapi)}) b${index}`,
  );
  return { branches, all, sql: parts.join(' union all ') };
}

const flat = (branches: readonly Branch[]): Branch[] =>
  branches.flatMap((branch) => [branch, ...flat(branch.below)]);

const isAmongIds = (strapi: Core.Strapi): string => AMONG[clientOf(strapi)];

/** One value for all ids, so that the statement is the same for one row and for a hundred. */
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

/**
 * The article that a related post points to, by document and locale, for the row that a link names
 * changes at every publish; `open` is missing while that article is not public.
 */
function targetBranch(strapi: Core.Strapi, uid: string, chain: Chain): Branch {
  const link = linkOf(strapi, uid, 'target');
  const next = follow(strapi, chain, link, ARTICLE);
  const at = `d${next.depth}`;
  const q = (name: string) => quoted(strapi, name);
  const table = (of: string) => tableName(strapi, strapi.db.metadata.get(of).tableName);
  const section = linkTableOf(strapi, ARTICLE, 'section')!;
  const columns = columnsOf(strapi, ARTICLE, TARGET_CARD);
  const json = jsonObject(strapi, [
    ...columns.map((column) => [column.field, `p${at}.${q(column.column)}`] as const),
    ['sectionSlug', `c${at}.${q('slug')}`],
    ['linkedDocumentId', `${next.parent}.document_id`],
  ]);
  const public_ = [
    `p${at}.document_id = ${next.parent}.document_id and p${at}.locale = ${next.parent}.locale`,
    `p${at}.published_at is not null`,
    `not exists (select 1 from ${table(ARTICLE_STATE)} s where s.article_document_id = p${at}.document_id and s.article_locale = p${at}.locale and (s.pub_status is null or s.pub_status <> 'usable' or s.embargo_until > ${MARKS.now}))`,
  ];
  const from = [
    next.from,
    `left join ${table(ARTICLE)} p${at} on ${public_.join(' and ')}`,
    `left join ${tableName(strapi, section.name)} k${at} on k${at}.${q(section.joinColumn.name)} = p${at}.id`,
    `left join ${table(SECTION)} c${at} on c${at}.id = k${at}.${q(section.inverseJoinColumn.name)}`,
  ];
  return {
    field: 'target',
    many: false,
    columns: [...columns, asIs('sectionSlug'), asIs('linkedDocumentId')],
    sql: `select ${next.link}.${q(link.source)} as parent, 0 as place, ${json} as child from ${from.join(' ')}`,
    root: next.root!,
    below: [],
  };
}

const asIs = (field: string): Column => ({
  field,
  column: '',
  decode: (value) => value ?? null,
});

interface Followed extends Chain {
  link: string;
}

function follow(strapi: Core.Strapi, chain: Chain, link: Link, target: string): Followed {
  const depth = chain.depth + 1;
  const [l, r] = [`l${depth}`, `r${depth}`];
  const q = (name: string) => quoted(strapi, name);
  const rows = tableName(strapi, strapi.db.metadata.get(target).tableName);
  const links = tableName(strapi, link.table);
  const only = link.only.map(([column, value]) => `${l}.${q(column)} = ${literal(value)}`);
  const to = `join ${rows} ${r} on ${[`${r}.id = ${l}.${q(link.target)}`, ...only].join(' and ')}`;
  const from =
    chain.parent === null
      ? `${links} ${l} ${to}`
      : `${chain.from} join ${links} ${l} on ${l}.${q(link.source)} = ${chain.parent}.id ${to}`;
  return { from, parent: r, root: chain.root ?? `${l}.${q(link.source)}`, depth, link: l };
}

interface Link {
  table: string;
  source: string;
  target: string;
  order: string | null;
  /** What else tells the links of this relation from others in the table. */
  only: ReadonlyArray<readonly [string, string]>;
}

interface MorphTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
}

const FILE = 'plugin::upload.file';

function linkOf(strapi: Core.Strapi, uid: string, field: string): Link {
  const { type } = strapi.contentType(uid as never).attributes[field] as { type: string };
  if (type === 'media') {
    const related = strapi.db.metadata.get(FILE).attributes.related as unknown as {
      joinTable: MorphTable;
    };
    const { name, joinColumn, morphColumn } = related.joinTable;
    return {
      table: name,
      source: morphColumn.idColumn.name,
      target: joinColumn.name,
      order: 'order',
      only: [
        [morphColumn.typeColumn.name, uid],
        ['field', field],
      ],
    };
  }
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = linkTableOf(strapi, uid, field)!;
  return {
    table: name,
    source: joinColumn.name,
    target: inverseJoinColumn.name,
    order: orderColumnName ?? null,
    only: [],
  };
}

function isMany(strapi: Core.Strapi, uid: string, field: string): boolean {
  const attribute = strapi.contentType(uid as never).attributes[field] as {
    type: string;
    relation?: string;
    multiple?: boolean;
  };
  return attribute.type === 'media'
    ? attribute.multiple === true
    : (attribute.relation ?? '').endsWith('Many');
}
