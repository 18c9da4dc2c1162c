import type { Core } from '@strapi/strapi';

import { oncePerStrapi } from '../../once-per-strapi';
import { isLeaf, LEAVES, READABLE } from '../readable-types';
import type { LeafName, ReadableName } from '../readable-types';
import { readFields } from './fields';
import { invalidParameter, unknownParameter } from './refuse';
import { vocabularyOf } from './vocabulary';
import { isRecord, readList } from './values';

/** What comes along, as an object that Strapi's populate understands at every level. */
export type Populate = { [relation: string]: { fields: string[]; populate?: Populate } };

type RowName = ReadableName | LeafName;

const OPTIONS = ['fields', 'populate'];
const YES = ['true', '1', '*'];
const NO = ['false', '0'];

/** `parent.parent.parent…` of a section could go on for ever, a query a level. */
const DEEPEST = 5;

/** Reads `populate` for one type; without one, what a page needs to show the row. */
export function readPopulate(strapi: Core.Strapi, name: ReadableName, raw: unknown): Populate {
  return raw === undefined
    ? standardPopulate(strapi, name)
    : readTree(strapi, name, raw, ['populate']);
}

const standardPopulate = oncePerStrapi(
  (strapi, name: ReadableName) =>
    readTree(strapi, name, [...READABLE[name].defaultPopulate], ['populate']),
  (name) => name,
);

function readTree(
  strapi: Core.Strapi,
  name: RowName,
  raw: unknown,
  path: readonly string[],
): Populate {
  if (path.length > 2 * DEEPEST) throw invalidParameter(path, `at most ${DEEPEST} levels`, '…');
  if (isRecord(raw)) return readObject(strapi, name, raw, path);

  const paths = readList(raw, path);
  if (paths.length === 1 && NO.includes(paths[0]!)) return {};
  const wanted = paths.includes('*') ? Object.keys(relationsOf(name)) : paths;
  return readObject(strapi, name, asObject(wanted), path);
}

function readObject(
  strapi: Core.Strapi,
  name: RowName,
  raw: Record<string, unknown>,
  path: readonly string[],
): Populate {
  const relations = relationsOf(name);
  const populate: Populate = {};
  for (const [relation, options] of Object.entries(raw)) {
    const here = [...path, relation];
    if (!Object.hasOwn(relations, relation)) throw unknownParameter(here, Object.keys(relations));
    if (typeof options === 'string' && NO.includes(options)) continue;
    populate[relation] = readRelation(strapi, relations[relation]!, options, here);
  }
  return populate;
}

function readRelation(
  strapi: Core.Strapi,
  to: RowName,
  options: unknown,
  path: readonly string[],
): Populate[string] {
  const { fields, shown } = isLeaf(to)
    ? { fields: LEAVES[to].fields, shown: LEAVES[to].fields }
    : vocabularyOf(strapi, to);
  if (options === true || (typeof options === 'string' && YES.includes(options))) {
    return { fields: [...shown] };
  }
  if (!isRecord(options)) {
    throw invalidParameter(path, 'true, or an object of fields and populate', options);
  }
  const unknown = Object.keys(options).find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw unknownParameter([...path, unknown], OPTIONS);

  return {
    fields: readFields(options.fields, fields, shown, [...path, 'fields']),
    ...(options.populate === undefined
      ? {}
      : { populate: readTree(strapi, to, options.populate, [...path, 'populate']) }),
  };
}

function relationsOf(name: RowName): Record<string, RowName> {
  if (isLeaf(name)) return {};
  const relations = Object.entries(READABLE[name].relations);
  return Object.fromEntries(relations.map(([relation, { to }]) => [relation, to]));
}

/** `['authors', 'credits.author']` in the object form: `{authors: true, credits: {populate: …}}`. */
function asObject(paths: readonly string[]): Record<string, unknown> {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    const inner = below.get(head) ?? [];
    below.set(head, rest.length > 0 ? [...inner, rest.join('.')] : inner);
  }
  return Object.fromEntries(
    [...below].map(([head, inner]) => [head, inner.length > 0 ? { populate: inner } : true]),
  );
}
