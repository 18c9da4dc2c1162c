import { decodeCharacterData } from './xml-text';
import type { Complain } from './xml-text';

/** Attributes by their names as written; `null` prototype, so that no name means anything. */
export type XmlAttributes = Readonly<Record<string, string>>;

export const NO_ATTRIBUTES: XmlAttributes = Object.freeze(
  Object.create(null) as Record<string, string>,
);

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Of an attribute that is there twice the first holds, as in HTML. Line ends are blanks (XML 1.0, §3.3.3). */
export function parseAttributes(raw: string, complain: Complain): XmlAttributes {
  if (!raw.includes('=')) return NO_ATTRIBUTES;
  const attributes = Object.create(null) as Record<string, string>;
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(raw); found; found = ATTRIBUTE.exec(raw)) {
    const [, name, double, single, bare] = found;
    if (name! in attributes) continue;
    const value = (double ?? single ?? bare ?? '').replace(/\r\n?|[\n\t]/g, ' ');
    attributes[name!] = decodeCharacterData(value, null, complain);
  }
  return attributes;
}
