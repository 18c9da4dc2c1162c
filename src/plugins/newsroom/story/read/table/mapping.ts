import { folded, TABLE_FIELD_NAMES, TABLE_FIELDS, type TableField } from './fields';

/** Which column, or path into a record, becomes which field. */
export type Mapping = Readonly<Partial<Record<TableField, string>>>;

/**
 * The mapping of some columns: what is given, and for the other fields the column of the best known
 * name. A column becomes one field only; the fields that make a story choose first.
 */
export function guessMapping(columns: readonly string[], given: Mapping = {}): Mapping {
  const mapping: Partial<Record<TableField, string>> = { ...given };
  const taken = new Set(Object.values(given));
  for (const field of TABLE_FIELD_NAMES) {
    if (mapping[field] !== undefined) continue;
    const column = bestColumn(TABLE_FIELDS[field], columns, taken);
    if (column === null) continue;
    mapping[field] = column;
    taken.add(column);
  }
  // A table with one long text has it for its body, whatever it calls it.
  const { standfirst, body, ...others } = mapping;
  return body === undefined && standfirst !== undefined && given.standfirst === undefined
    ? { ...others, body: standfirst }
    : mapping;
}

function bestColumn(
  known: readonly string[],
  columns: readonly string[],
  taken: ReadonlySet<string>,
): string | null {
  for (const name of known) {
    const column = columns.find((one) => !taken.has(one) && folded(one) === name);
    if (column !== undefined) return column;
  }
  return null;
}

/** Columns of tables of people, who have a title, too. */
const OF_PEOPLE = new Set([
  'email',
  'bio',
  'firstname',
  'firstnames',
  'lastname',
  'username',
  'password',
]);

/** A story needs words: a table with neither headline nor body is of something else. */
export function hasStory(mapping: Mapping, columns: readonly string[]): boolean {
  if (mapping.body !== undefined) return true;
  return mapping.headline !== undefined && !columns.some((column) => OF_PEOPLE.has(folded(column)));
}

/** What was given from outside, as far as it names fields there are; and what it names besides. */
export function givenMapping(given: Readonly<Record<string, string>> | null | undefined): {
  mapping: Mapping;
  unknown: string[];
} {
  const entries = Object.entries(given ?? {});
  const isField = (name: string): name is TableField => Object.hasOwn(TABLE_FIELDS, name);
  return {
    mapping: Object.fromEntries(entries.filter(([name]) => isField(name))),
    unknown: entries.map(([name]) => name).filter((name) => !isField(name)),
  };
}
