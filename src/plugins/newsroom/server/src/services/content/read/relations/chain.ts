import type { Core } from '@strapi/strapi';

import type { Link } from './link-of';
import { literal, quoted, tableName } from '../sql';

/** A way from the roots to the rows of a relation. */
export interface Chain {
  from: string;
  /** Column of the row that the next relation hangs on; of the roots there is only the link to them. */
  parent: string | null;
  root: string | null;
  depth: number;
}

export const START: Chain = { from: '', parent: null, root: null, depth: 0 };

export interface Followed extends Chain {
  link: string;
}

/** One relation further. */
export function follow(strapi: Core.Strapi, chain: Chain, link: Link, target: string): Followed {
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
