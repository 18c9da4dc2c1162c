/** Languages written from right to left, and the scripts of those written either way. */
const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPT = /[-_](?:arab|hebr|nkoo|syrc|thaa)\b/i;

export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = ''] = language.toLowerCase().split(/[-_]/);
  return RIGHT_TO_LEFT.has(name) || RIGHT_TO_LEFT_SCRIPT.test(language) ? 'rtl' : 'ltr';
}
