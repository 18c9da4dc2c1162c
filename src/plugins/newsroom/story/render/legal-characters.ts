import { legalText } from '../blocks';

/**
 * The same value with every text in it made of characters that XML, JSON and HTML can carry. Each
 * channel scrubs what it is given, because the libraries that write feeds do not, and one bad
 * character breaks the whole document.
 */
export function withLegalCharacters<Value>(value: Value): Value {
  return scrubbed(value) as Value;
}

function scrubbed(value: unknown): unknown {
  if (typeof value === 'string') return legalText(value);
  if (Array.isArray(value)) return value.map(scrubbed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubbed(inner)]));
}
