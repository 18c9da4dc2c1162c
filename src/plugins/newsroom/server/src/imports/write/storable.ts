/**
 * A JSON value that every database takes. PostgreSQL refuses NUL in text and JSON, and half of a
 * surrogate pair in JSON; both occur in old posts, if only among what was repaired or removed.
 */
export function storable<Value>(value: Value): Value {
  return mapStrings(value) as Value;
}

const REFUSED = /[\0\p{Surrogate}]/gu;

/** A quick look that most texts pass: without this flag no pairs need be put together. */
const MAY_BE_REFUSED = /[\0\ud800-\udfff]/;

function mapStrings(value: unknown): unknown {
  if (typeof value === 'string')
    return MAY_BE_REFUSED.test(value) ? value.replace(REFUSED, '\uFFFD') : value;
  if (Array.isArray(value)) return value.map(mapStrings);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner)]));
}
