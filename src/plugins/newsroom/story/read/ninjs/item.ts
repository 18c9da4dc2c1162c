import {
  asText,
  field,
  fieldsOf,
  isFields,
  rowsOf,
  textOf,
  textsOf,
  type Fields,
} from '../json/fields';

/**
 * One item of ninjs, whatever its version: 1.x writes its names in small letters and has one field
 * for each kind of text, 2.x has lists, 3.x has lists and writes `versionCreated`. Here names are
 * in small letters.
 */
export type NinjsItem = ReadonlyMap<string, unknown>;

export function ninjsItem(fields: Fields): NinjsItem {
  return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The first of the named fields that says something as a text, or as a list of texts. */
export function told(item: NinjsItem, ...names: string[]): string | null {
  for (const name of names) {
    const value = item.get(name);
    const text = Array.isArray(value) ? wordsOfList(value).join(' ') || null : asText(value);
    if (text !== null) return text.trim();
  }
  return null;
}

function wordsOfList(list: unknown[]): string[] {
  return list.flatMap((one) => (isFields(one) ? (textOf(one, 'name') ?? []) : textsOf(one)));
}

export interface NinjsText {
  /** `main`, `html`, `summary` …; empty where none is told. */
  role: string;
  /** A MIME type in small letters; empty where none is told. */
  contentType: string;
  value: string;
}

/** Texts of one kind (`headline`, `body`, `description`) from the fields or the list of its version. */
export function textsOfKind(item: NinjsItem, kind: string, list: string): NinjsText[] {
  const listed = rowsOf(item.get(list)).flatMap((row) => {
    const one = ninjsItem(row);
    const value = told(one, 'value');
    if (value === null) return [];
    const role = told(one, 'role')?.toLowerCase() ?? '';
    return [{ role, contentType: told(one, 'contenttype')?.toLowerCase() ?? '', value }];
  });
  const named = [...item]
    .filter(([name]) => name === kind || name.startsWith(`${kind}_`))
    .flatMap(([name, value]) => {
      const text = asText(value);
      if (text === null) return [];
      const role = name.slice(kind.length + 1);
      return [{ role, contentType: /html/.test(role) ? 'text/html' : '', value: text }];
    });
  return [...listed, ...named];
}

/** Objects of a field that is a list (2.x, 3.x) or an object of them by name (1.x). */
export function objectsOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return rowsOf(value);
  return isFields(value) ? Object.values(value).filter(isFields) : [];
}

/** Whether an object is an item: it is named, and has what only items have. */
export function isNinjs(fields: Fields): boolean {
  const item = ninjsItem(fields);
  const isNamed = told(item, 'uri', 'guid') !== null;
  const hasWords = [
    'headline',
    'headlines',
    'title',
    'bodies',
    'body_html',
    'body_text',
    'body_xhtml',
  ].some((name) => item.has(name));
  const marks = [
    '$standard',
    'standard',
    'versioncreated',
    'pubstatus',
    'headlines',
    'bodies',
    'descriptions',
    'eventdetails',
    'body_html',
    'body_xhtml',
    'altids',
  ];
  return isNamed && hasWords && marks.some((name) => item.has(name));
}

/** The version an item tells, else the first number of the one whose names it uses. */
export function versionOf(fields: Fields): string {
  const standard = fieldsOf(field(fields, 'standard') ?? field(fields, '$standard'));
  const stated = asText(field(standard, 'version'));
  if (stated !== null) return stated;
  const has = (...names: string[]) => names.some((name) => Object.hasOwn(fields, name));
  if (has('versionCreated', 'pubStatus', 'altIds', 'copyrightNotice', 'eventDetails')) return '3';
  return has('headlines', 'bodies', 'descriptions', 'infosources', 'subjects') ? '2' : '1';
}
