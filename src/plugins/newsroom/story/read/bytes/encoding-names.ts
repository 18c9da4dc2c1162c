import iconv from 'iconv-lite';

import { ownEncoding } from './own-encodings';

/**
 * What writers of an encoding really wrote: the vendors' supersets, as browsers read them (WHATWG
 * Encoding Standard, §4.2). 0x80–0x9F of Latin-1 are quotation marks, not control characters.
 */
const SUPERSETS: ReadonlyMap<string, string> = new Map([
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['euc-kr', 'cp949'],
  ['ks_c_5601-1987', 'cp949'],
  ['x-sjis', 'cp932'],
  ['shift_jis', 'cp932'],
  ['shift-jis', 'cp932'],
  ['windows-31j', 'cp932'],
  ['big5', 'big5-hkscs'],
  ['x-mac-cyrillic', 'maccyrillic'],
  ['x-mac-roman', 'macroman'],
  ['macintosh', 'macroman'],
]);

/** What decodes an encoding, as iconv-lite or our own table calls it. */
export function supersetOf(name: string): string {
  return ownEncoding(name) ?? SUPERSETS.get(name) ?? name;
}

export function isKnownEncoding(name: string): boolean {
  return ownEncoding(name) !== null || iconv.encodingExists(supersetOf(name));
}

/** Whether two names stand for the same encoding; those of UTF-16 need not say which end comes first. */
export function isSameEncoding(declared: string, name: string): boolean {
  const plain = (label: string) => supersetOf(label).replace(/[^a-z0-9]/g, '');
  if (/^(?:utf-?16|ucs-?2)/.test(declared)) return name.startsWith('utf-16');
  if (/^(?:utf-?32|ucs-?4)/.test(declared)) return name.startsWith('utf-32');
  return plain(declared) === plain(name);
}
