import iconv from 'iconv-lite';

/** What languages in Latin letters write beyond ASCII, in small letters. */
const ALPHABETS = [
  'äöüß', // German
  'éèêàâçùûîïôëœæÿü', // French
  'áéíóúñü¿¡ºª', // Spanish
  'àèéìòùî', // Italian
  'áâãàçéêíóôõúüºª', // Portuguese
  'åäöéü', // Swedish, Finnish
  'æøåéèêóòô', // Danish, Norwegian
  'áðéíóúýþæö', // Icelandic
  'éëïöüèêóáíú', // Dutch
  'àéèíïóòúüç·', // Catalan
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'čćđšž', // Croatian, Slovene, Bosnian
  'ăâîşţ', // Romanian
  'çğıİöşüâîû', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äõöüšž', // Estonian
].map((letters) => new Set(letters + letters.toUpperCase()));

/** Of equals the first: what is more common, and what others are taken for. */
const ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1257',
  'iso-8859-15',
  'macroman',
  'cp850',
  'cp852',
  'maccenteuro',
];

/** Signs of texts in any language: some stand around words, some within, the others before no letter. */
const AROUND_WORDS = new Set('“”„‟‘‚‹›«»…•\u00a0');
const WITHIN_WORDS = new Set('’–—·\u00ad');
const BEFORE_NO_LETTER = new Set('§°©®™€£¥½¼¾×±²³¹†‡¶');

const ENOUGH_ALONE = 0.6;
const ENOUGH_KNOWN = 0.9;

/**
 * The encoding in which the letters beyond ASCII are those of one language; null where they are not
 * of a Latin script, or of none that is known.
 */
export function guessLatin(sample: Uint8Array): string | null {
  if (!isLatinScript(sample)) return null;
  const scores = ENCODINGS.map((encoding) => [encoding, scoreOf(sample, encoding)] as const);
  const [best] = scores.sort(([, one], [, other]) => other - one);
  return best && best[1] >= ENOUGH_KNOWN ? best[0] : null;
}

/** Most of its letters are ASCII, so that the others stand alone or in twos between them. */
function isLatinScript(sample: Uint8Array): boolean {
  const isBeyond = (at: number) => (sample[at] ?? 0) >= 0x80;
  let [beyond, alone] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (!isBeyond(at)) continue;
    beyond += 1;
    if (!isBeyond(at - 1) && !isBeyond(at + 1)) alone += 1;
  }
  return beyond > 0 && alone >= beyond * ENOUGH_ALONE;
}

/** The share of letters beyond ASCII that one alphabet explains, signs included. */
function scoreOf(sample: Uint8Array, encoding: string): number {
  const text = iconv.decode(sample, encoding);
  const counts = new Map<string, number>();
  let [beyond, signs] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter < '\u0080') continue;
    beyond += 1;
    if (isSign(text, at)) signs += 1;
    else counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const known = ALPHABETS.map((alphabet) =>
    [...counts].reduce((sum, [letter, count]) => sum + (alphabet.has(letter) ? count : 0), 0),
  );
  return (Math.max(...known) + signs) / beyond;
}

function isSign(text: string, at: number): boolean {
  const letter = text[at]!;
  if (WITHIN_WORDS.has(letter)) return true;
  if (AROUND_WORDS.has(letter)) return !isLetter(text[at - 1]) || !isLetter(text[at + 1]);
  return BEFORE_NO_LETTER.has(letter) && !/[\p{L}\u0080-\uffff]/u.test(text[at + 1] ?? '');
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{L}/u.test(letter);
}
