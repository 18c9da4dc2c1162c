/** What begins with `<!`, but for comments. */

export const CDATA_START = '<![CDATA[';
export const CDATA_END = ']]>';

/** Enough letters to tell what a `<!` begins. */
export const LONGEST_OPENING = 24;

/** `<![CDATA>`, `<!CDATA[`, `<![cdata[`: written by hand or broken by a search and replace. */
const BAD_CDATA = /<!\s{0,3}\[?\s{0,3}CDATA\s{0,3}[[>]/iy;

/** How a CDATA begins here that is not written as it should be; null: none does. */
export function badCdataAt(text: string, at: number): string | null {
  BAD_CDATA.lastIndex = at;
  return BAD_CDATA.exec(text)?.[0] ?? null;
}

const DOCTYPE = /<!DOCTYPE/iy;

export function isDoctypeAt(text: string, at: number): boolean {
  DOCTYPE.lastIndex = at;
  return DOCTYPE.test(text);
}

/** Behind the `>` of a DOCTYPE, over quoted addresses and its own declarations; -1: not there yet. */
export function doctypeEnd(text: string, start: number): number {
  let isInside = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === '"' || letter === "'") {
      at = text.indexOf(letter, at + 1);
      if (at === -1) return -1;
    } else if (text.startsWith('<!--', at)) {
      at = text.indexOf('-->', at + 4);
      if (at === -1) return -1;
    } else if (letter === '[') isInside = true;
    else if (letter === ']') isInside = false;
    else if (letter === '>' && !isInside) return at + 1;
  }
  return -1;
}

const ENTITY_DECLARATION = /<!ENTITY\s+(?:%\s*)?([^\s"'>%]{1,200})/gi;

/** Names of the entities that a DOCTYPE declares; what they stand for is not read. */
export function declaredEntities(doctype: string): string[] {
  return Array.from(doctype.matchAll(ENTITY_DECLARATION), ([, name]) => name!);
}
