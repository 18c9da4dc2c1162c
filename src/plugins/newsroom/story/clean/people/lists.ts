const CONJUNCTIONS = 'and|et|und|y|e|en|og|och|&|و';
const ARABIC_LETTER = '[\\u0620-\\u064a\\u066e-\\u06d3]';
/** Arabic sets "and" fast to the next name; these names begin with that letter themselves. */
const ARABIC_AND = `\\sو(?!ليد|ائل|سام|فاء|جدي|ديع|حيد|سيم|هيب|جيه)(?=${ARABIC_LETTER})`;

const JOINED = new RegExp(
  [
    `\\s*[,;،]\\s*(?:${CONJUNCTIONS})(?:\\s+|(?=${ARABIC_LETTER}))`,
    '\\s*[,;،]\\s*',
    `\\s+(?:${CONJUNCTIONS}|with|\\+)\\s+`,
    ARABIC_AND,
  ].join('|'),
  'i',
);

/** Splits a printed list at commas and "and", in all the languages; a suffix ("Jr.") stays with its name. */
export function splitList(list: string): string[] {
  const items: string[] = [];
  for (const item of list.split(JOINED).map((part) => part.trim())) {
    if (!item) continue;
    if (/^(?:Jr|Sr|II|III|IV)\.?$/i.test(item) && items.length > 0) {
      items.push(`${items.pop()} ${item}`);
    } else {
      items.push(item);
    }
  }
  return items;
}
