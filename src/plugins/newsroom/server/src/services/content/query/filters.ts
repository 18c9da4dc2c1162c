import { invalidParameter, unknownParameter } from './refuse';
import type { Vocabulary } from './vocabulary';
import { isRecord, readValue } from './values';

/** Strapi's filters, checked key by key; the values are still the caller's text. */
export type Filters = { [key: string]: string | string[] | boolean | Filters | Filters[] };

type Operand = 'one' | 'many' | 'two' | 'flag';

export const FILTER_OPERATORS: Readonly<Record<string, Operand>> = {
  $eq: 'one',
  $eqi: 'one',
  $ne: 'one',
  $nei: 'one',
  $lt: 'one',
  $lte: 'one',
  $gt: 'one',
  $gte: 'one',
  $in: 'many',
  $notIn: 'many',
  $between: 'two',
  $contains: 'one',
  $containsi: 'one',
  $notContains: 'one',
  $notContainsi: 'one',
  $startsWith: 'one',
  $startsWithi: 'one',
  $endsWith: 'one',
  $endsWithi: 'one',
  $null: 'flag',
  $notNull: 'flag',
};

const GROUPS = ['$and', '$or'];

/** Enough for every honest question; a deeper one is only a way to build a slow query. */
const DEEPEST = 6;

export function readFilters(
  raw: unknown,
  vocabulary: Vocabulary,
  path: readonly string[] = ['filters'],
): Filters {
  if (!isRecord(raw)) throw invalidParameter(path, 'filters by field', raw);
  if (path.length > DEEPEST * 2) throw invalidParameter(path, 'less nesting', '…');

  const filters: Filters = {};
  for (const [key, value] of Object.entries(raw)) {
    filters[key] = readEntry(key, value, vocabulary, [...path, key]);
  }
  return filters;
}

function readEntry(
  key: string,
  value: unknown,
  vocabulary: Vocabulary,
  path: readonly string[],
): Filters[string] {
  if (GROUPS.includes(key)) return readGroup(value, vocabulary, path);
  if (key === '$not') return readFilters(value, vocabulary, path);

  const type = vocabulary.comparable.get(key);
  if (type !== undefined) return readComparison(value, type, path);

  const related = vocabulary.filterable.get(key);
  if (related) return readRelation(value, related(), path);

  throw unknownParameter(path, [...vocabulary.comparable.keys(), ...vocabulary.filterable.keys()]);
}

function readGroup(value: unknown, vocabulary: Vocabulary, path: readonly string[]): Filters[] {
  if (!Array.isArray(value)) throw invalidParameter(path, 'a list of filters', value);
  return value.map((item, index) => readFilters(item, vocabulary, [...path, String(index)]));
}

/** `filters[section][slug]=…`, or whether there is one at all: `filters[section][$null]=true`. */
function readRelation(value: unknown, vocabulary: Vocabulary, path: readonly string[]): Filters {
  if (!isRecord(value)) throw invalidParameter(path, 'filters by field', value);
  const [only, ...others] = Object.keys(value);
  if (only !== undefined && others.length === 0 && FILTER_OPERATORS[only] === 'flag') {
    return { [only]: readFlag(value[only], [...path, only]) };
  }
  return readFilters(value, vocabulary, path);
}

function readComparison(value: unknown, type: string, path: readonly string[]): Filters[string] {
  if (!isRecord(value)) return readValue(value, type, path);

  const comparison: Filters = {};
  for (const [operator, operand] of Object.entries(value)) {
    const here = [...path, operator];
    comparison[operator] =
      operator === '$not'
        ? (readComparison(operand, type, here) as Filters)
        : readOperand(operator, operand, type, here);
  }
  return comparison;
}

function readOperand(
  operator: string,
  operand: unknown,
  type: string,
  path: readonly string[],
): string | string[] | boolean {
  const kind = Object.hasOwn(FILTER_OPERATORS, operator) ? FILTER_OPERATORS[operator] : undefined;
  switch (kind) {
    case 'one':
      return readValue(operand, type, path);
    case 'flag':
      return readFlag(operand, path);
    case 'many':
    case 'two': {
      const values = (Array.isArray(operand) ? operand : [operand]).map((item) =>
        readValue(item, type, path),
      );
      if (kind === 'two' && values.length !== 2)
        throw invalidParameter(path, 'two values', operand);
      return values;
    }
    default:
      throw unknownParameter(path, Object.keys(FILTER_OPERATORS));
  }
}

function readFlag(value: unknown, path: readonly string[]): boolean {
  return ['true', '1'].includes(readValue(value, 'boolean', path));
}
