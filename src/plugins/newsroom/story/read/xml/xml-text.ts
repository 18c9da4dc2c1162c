import { unescape_html as decodeHtmlEntity } from 'ftfy-js/fixes';

import type { ProblemCode, ProblemDetails } from '../problems';

/** Hears what is wrong with a piece of text. */
export type Complain = (code: ProblemCode, details?: ProblemDetails) => void;

/** The five entities that every XML document has (XML 1.0, §4.6). */
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&(?:#x([0-9a-f]{1,8});|#([0-9]{1,10});|([a-z_][\w.-]{0,63});)?/gi;

/** What XML 1.0 forbids (§2.2), as far as it is one UTF-16 unit. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');

/** Names that a document's own DOCTYPE declares; null: it has none. */
export type DeclaredEntities = ReadonlySet<string> | null;

/** Character data as the characters it stands for, with line ends as XML has them (§2.11). */
export function decodeCharacterData(
  raw: string,
  declared: DeclaredEntities,
  complain: Complain,
): string {
  const text = raw.includes('&') ? withoutReferences(raw, declared, complain) : raw;
  return legalText(text, complain);
}

/** Text without the characters that XML does not allow: they break whatever reads it next. */
export function legalText(raw: string, complain: Complain): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const found = FORBIDDEN.exec(text);
  if (found === null) return text;
  complain('NEWSROOM_XML_CONTROL_CHARACTER', { code: codePoint(found[0]) });
  return text.replace(ALL_FORBIDDEN, '');
}

function withoutReferences(raw: string, declared: DeclaredEntities, complain: Complain): string {
  return raw.replace(
    REFERENCE,
    (whole, hexadecimal?: string, decimal?: string, name?: string): string => {
      if (name !== undefined) return named(name, declared, complain);
      if (hexadecimal !== undefined) return numbered(parseInt(hexadecimal, 16), complain);
      if (decimal !== undefined) return numbered(parseInt(decimal, 10), complain);
      complain('NEWSROOM_XML_BARE_AMPERSAND');
      return whole;
    },
  );
}

/**
 * An entity that the document itself declares is never expanded. HTML's are known without any
 * declaration: RSS 0.91 declared them by an address that nobody should load.
 */
function named(name: string, declared: DeclaredEntities, complain: Complain): string {
  const predefined = PREDEFINED.get(name);
  if (predefined !== undefined) return predefined;
  if (declared?.has(name)) {
    complain('NEWSROOM_XML_ENTITY_NOT_EXPANDED', { name });
    return '';
  }
  const written = `&${name};`;
  const decoded = decodeHtmlEntity(written);
  if (decoded !== written) {
    if (declared === null) complain('NEWSROOM_XML_UNDECLARED_ENTITY', { name });
    return decoded;
  }
  if (declared !== null) {
    complain('NEWSROOM_XML_ENTITY_NOT_EXPANDED', { name });
    return '';
  }
  complain('NEWSROOM_XML_UNKNOWN_ENTITY', { name });
  return written;
}

function numbered(code: number, complain: Complain): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (isCharacter) return String.fromCodePoint(code);
  complain('NEWSROOM_XML_CONTROL_CHARACTER', { code: `&#${code};` });
  return '';
}

function codePoint(letter: string): string {
  return `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
