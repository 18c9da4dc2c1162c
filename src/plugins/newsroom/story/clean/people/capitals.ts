import { bareWord, wordSet } from './words';

/** Written small inside a name in most languages that use them. */
const PARTICLES = wordSet(
  'von van der den de la las los del dos das da do du bin ibn bint und y e',
);

/** Surnames in Mac- whose second part keeps its capital; "Macron" and "Machado" are not among them. */
const MAC_SURNAMES = wordSet(
  `arthur askill aulay callum donald dougall farlane gregor innes intosh intyre kay kenzie kinnon
  lean leod millan neil neill nicol pherson quarrie rae taggart williams`,
);
const ROMAN_NUMERAL = /^(?:ii|iii|iv)$/;
const PAIRED_INITIALS = /^(?:[aeiou]j|[b-df-hj-np-tv-xz]{2})$/;
/** Two letters without a vowel that are a name or a suffix, not initials. */
const SHORT_NAMES = wordSet('ng jr sr st dr mr ms');

function capitalise(part: string): string {
  const lower = part.toLowerCase();
  const mac = /^(mc|mac)(\p{L}{2,})$/u.exec(lower);
  if (mac?.[1] && mac[2] && (mac[1] === 'mc' || MAC_SURNAMES.has(mac[2]))) {
    return `M${mac[1].slice(1)}${capitalise(mac[2])}`;
  }
  return lower.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
}

function foldWord(token: string, index: number): string {
  const bare = bareWord(token);
  if (index > 0 && PARTICLES.has(bare)) return token.toLowerCase();
  if (ROMAN_NUMERAL.test(bare) || /^\p{L}\.(?:\p{L}\.?)*$/u.test(token)) return token;
  if (PAIRED_INITIALS.test(bare) && !SHORT_NAMES.has(bare)) return token;
  const parts = token.split(/(?<=[-'’])/u);
  const article = /^al-$/i.test(parts[0] ?? '') && index > 0;
  return parts.map((part, at) => (article && at === 0 ? 'al-' : capitalise(part))).join('');
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
/** In "Jean DUPONT" only the surname is in capitals; "Indulal PM" keeps its initials. */
const isCapitalSurname = (token: string): boolean =>
  isCapitals(token) && /^\p{L}[\p{L}'’-]{2,}$/u.test(token) && /[AEIOUYÀ-Ý]/.test(token);

/** "KAREN O'NEIL-MCDONALD" → "Karen O'Neil-McDonald"; a name that is not in capitals stays. */
export function foldCapitals(name: string): string {
  if (!/\p{Lu}{2}/u.test(name)) return name;
  const tokens = name.split(/(\s+)/);
  const whole = isCapitals(name.replace(/\bMc/g, 'MC')) && /\p{L}{2}/u.test(name);
  let index = -1;
  return tokens
    .map((token) => {
      if (!token.trim()) return token;
      index++;
      return whole || isCapitalSurname(token) ? foldWord(token, index) : token;
    })
    .join('');
}
