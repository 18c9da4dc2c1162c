/** The one key of ours that version 3 not only wrote in camel case. */
const RENAMED: Readonly<Record<string, string>> = { embargoedUntil: 'embargoed' };

const SCHEMA = 'https://iptc.org/std/ninjs/ninjs-schema_2.2.json';

/** A document of ninjs 3.1 in the words of 2.2: the same shape, its keys in lower case. */
export function inNinjs2(document: object): object {
  const lower = lowered(document) as { standard?: object };
  return { ...lower, standard: { name: 'ninjs', version: '2.2', schema: SCHEMA } };
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      RENAMED[key] ?? key.toLowerCase(),
      lowered(inner),
    ]),
  );
}
