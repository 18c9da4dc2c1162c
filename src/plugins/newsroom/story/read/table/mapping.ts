import { NewsroomError } from '../../errors';
import { asText } from '../json/fields';
import { printedDate } from '../values/printed-date';
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
    const column = columns.find((one) => !taken.has(one) && folded(withoutContainer(one)) === name);
    if (column !== undefined) return column;
  }
  return null;
}

/** Objects in which APIs put all fields of a record. */
const CONTAINER = /^(?:attributes|fields|node|data|properties)\./;

function withoutContainer(path: string): string {
  return path.replace(CONTAINER, '');
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

function isOfPeople(columns: readonly string[]): boolean {
  return columns.some((column) => OF_PEOPLE.has(folded(column)));
}

/** Of the columns' names in a message. */
const MOST_NAMES = 300;

/** Why a table has no mapping: `NEWSROOM_TABLE_OF_PEOPLE` or `NEWSROOM_COLUMNS_UNKNOWN`. */
export function withoutMapping(columns: readonly string[], path: string): NewsroomError {
  const code = isOfPeople(columns) ? 'NEWSROOM_TABLE_OF_PEOPLE' : 'NEWSROOM_COLUMNS_UNKNOWN';
  const names = columns.slice(0, 20).join(', ').slice(0, MOST_NAMES) || 'none';
  return new NewsroomError(code, { path, columns: names });
}

/** A cell of this many letters on average is no name, number or date, but text. */
const LONG = 40;
const LONGEST_DATE = 80;

/**
 * The mapping, if there is a story in it: without a column that is called like a body the one with
 * the longest texts is it. null for tables of something else. `sample`: the first rows' values.
 */
export function completedMapping(
  mapping: Mapping,
  columns: readonly string[],
  sample: ReadonlyArray<(column: string) => unknown>,
): Mapping | null {
  if (mapping.body !== undefined) return mapping;
  if (isOfPeople(columns)) return null;
  const taken = new Set(Object.values(mapping));
  const lengths = columns
    .filter((column) => !taken.has(column))
    .map((column) => [column, averageLength(column, sample)] as const)
    .sort(([, one], [, other]) => other - one);
  const [longest] = lengths;
  if (longest && longest[1] >= LONG) return { ...mapping, body: longest[0] };
  return mapping.headline === undefined ? null : mapping;
}

/** Of the texts with more than one word; addresses and codes are long, too. */
function averageLength(column: string, sample: ReadonlyArray<(column: string) => unknown>): number {
  const texts = sample.flatMap((valueOf) => asText(valueOf(column)) ?? []);
  const words = texts.filter((text) => /\s/.test(text.trim()) && !isDate(text));
  return words.reduce((sum, text) => sum + text.length, 0) / Math.max(1, sample.length);
}

/** A date in words is long, too. */
function isDate(text: string): boolean {
  return text.length < LONGEST_DATE && printedDate(text) !== null;
}

/** Whether `name` is a field that a column can become. */
export function isTableField(name: string): name is TableField {
  return Object.hasOwn(TABLE_FIELDS, name);
}

/** What was given from outside, as far as it names fields there are. */
export function givenMapping(given: Readonly<Record<string, string>> | null | undefined): Mapping {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => isTableField(name)));
}
