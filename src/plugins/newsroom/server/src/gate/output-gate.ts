import type { Core } from '@strapi/strapi';

import { contentApiRequest, DRAFTS_ARE_SHOWN } from './caller';
import { isGated } from './gated-types';
import { reachesGated } from './reach';
import { currentSight, openly } from './sight';
import { publicIds } from './written-rows';

type Row = Record<string, unknown>;

interface Schema {
  uid: string;
  attributes: Readonly<
    Record<string, { type: string; target?: string; component?: string } | undefined>
  >;
}

const FILE = 'plugin::upload.file';

/**
 * The last place of the gate (DESIGN §5): whatever way rows took, those that are closed do not go
 * out through Strapi's own sanitizer. One query for each gated type that an answer holds.
 */
export function registerOutputGate(strapi: Core.Strapi): void {
  strapi.sanitizers.add(
    'content-api.output',
    ((schema: Schema) => (data: unknown) => closeOutput(strapi, schema.uid, data)) as never,
  );
}

async function closeOutput(strapi: Core.Strapi, uid: string, data: unknown): Promise<unknown> {
  const ctx = contentApiRequest(strapi);
  if (!ctx || ctx.state[DRAFTS_ARE_SHOWN] || currentSight()?.open) return data;
  if (!reachesGated(strapi, uid)) return data;

  const found = new Map<string, Row[]>();
  walk(strapi, uid, data, (row, type) => {
    if (isGated(type)) found.set(type, [...(found.get(type) ?? []), row]);
    return true;
  });
  if (found.size === 0) return data;

  const open = new Map<string, ReadonlySet<number>>();
  for (const [type, rows] of found) {
    open.set(type, await openly(() => publicIds(strapi, type, rows)));
  }
  return walk(strapi, uid, data, (row, type) => {
    const ids = open.get(type);
    return !ids || isCount(row) || ids.has(Number(row.id));
  });
}

/** `populate[articles][count]=true` gives `{count}`, which was taken through the gate. */
const isCount = (row: Row) => Object.keys(row).join() === 'count';

/** Copies rows and what hangs on them, without those that `keep` refuses. */
function walk(
  strapi: Core.Strapi,
  uid: string | undefined,
  data: unknown,
  keep: (row: Row, uid: string) => boolean,
): unknown {
  if (Array.isArray(data)) {
    return data.map((row) => walk(strapi, uid, row, keep)).filter((row) => row !== null);
  }
  if (typeof data !== 'object' || data === null) return data;
  const row = data as Row;
  // A row of a relation to any type, or of a dynamic zone, says its own type.
  const type = String(row.__type ?? row.__component ?? uid ?? '');
  const schema = strapi.getModel(type as never) as Schema | undefined;
  if (!schema) return data;
  if (!keep(row, type)) return null;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const attribute = schema.attributes[name];
      return isRelation(attribute)
        ? [name, walk(strapi, targetOf(attribute), value, keep)]
        : [name, value];
    }),
  );
}

const RELATIONS = ['relation', 'media', 'component', 'dynamiczone'];

type Attribute = NonNullable<Schema['attributes'][string]>;

const isRelation = (attribute: Attribute | undefined): attribute is Attribute =>
  attribute !== undefined && RELATIONS.includes(attribute.type);

const targetOf = ({ type, target, component }: Attribute): string | undefined =>
  type === 'media' ? FILE : (target ?? component);
