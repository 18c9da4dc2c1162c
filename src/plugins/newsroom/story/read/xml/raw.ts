import type { XmlElement } from './element';

/** A record's source without some of its elements: what is secret or somebody else's is not kept. */
export function rawWithout(raw: string, record: XmlElement, left: readonly XmlElement[]): string {
  if (left.length === 0) return raw;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...left].sort((one, other) => one.start - other.start)) {
    parts.push(raw.slice(at, start - record.start));
    at = end - record.start;
  }
  parts.push(raw.slice(at));
  return parts.join('');
}
