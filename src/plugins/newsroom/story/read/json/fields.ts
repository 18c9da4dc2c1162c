/** One JSON object, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one where it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property only: `constructor` is no field of every object. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The objects of a list, whatever else stands in it. */
export function rowsOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The first of the named fields that holds a text or a number; null when none or only blanks. */
export function textOf(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const text = asText(field(fields, name));
    if (text !== null) return text;
  }
  return null;
}

/** A text or a number as text; null for blanks and for everything else. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The texts of a list, or the one text there is. */
export function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => asText(one) ?? []);
}

/** 1, "1", true and "true" are yes in the exports of many systems. */
export function isYes(value: unknown): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && /^(?:1|true|yes)$/i.test(value))
  );
}
