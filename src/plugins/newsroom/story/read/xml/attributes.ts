import { decodeCharacterData } from './xml-text';
import type { Complain } from './xml-text';

/** Attributes by their names as written; `null` prototype, so that no name means anything. */
export type XmlAttributes = Readonly<Record<string, string>>;

export const NO_ATTRIBUTES: XmlAttributes = Object.freeze(
  Object.create(null) as Record<string, string>,
);

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Of an attribute that is there twice the first holds, as in HTML. */
export function parseAttributes(raw: string, complain: Complain): XmlAttributes {
  if (raw.trim() === '') return NO_ATTRIBUTES;
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name, double, single, bare] of raw.matchAll(ATTRIBUTE)) {
    if (name! in attributes) continue;
    attributes[name!] = decodeCharacterData(double ?? single ?? bare ?? '', null, complain);
  }
  return attributes;
}
