import iconv from 'iconv-lite';

/** All encodings that Cyrillic was ever much written in, but for UTF-8; of equals the first. */
const ENCODINGS = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'maccyrillic',
  'ibm855',
];

/** Letters of Russian and Bulgarian by how often they occur; the first ten are half of any text. */
const FREQUENT = 'оеаинтсрвл';
const RARE = 'ъэщюцфё';

/** Letters for which a text is taken for one in Cyrillic. */
const FEWEST_LETTERS = 40;
const ENOUGH_CYRILLIC = 0.9;
const ENOUGH_FREQUENT = 0.4;
/** Words that change script, case or sense in the middle: some have a reason. */
const MOST_BROKEN = 0.1;

/**
 * What no word has: a capital or a sign behind a small letter, or a letter of another script beside
 * it. The letters of Cyrillic encodings differ little in how frequent they are, but much in this.
 */
const BROKEN =
  /[а-яё](?:[А-ЯЁЂ-ЏҐ]|[^\p{L}\p{M}\s\p{P}\d])|[\p{Script=Latin}][\p{Script=Cyrillic}]|[\p{Script=Cyrillic}][\p{Script=Latin}]|[\u0080-\u009f]/gu;

interface Score {
  encoding: string;
  cyrillic: number;
  frequent: number;
  broken: number;
}

/**
 * The Cyrillic encoding in which the most frequent letters come out as often as they should, in
 * words that are whole; null: none.
 */
export function guessCyrillic(sample: Uint8Array): string | null {
  const beyond = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (beyond < FEWEST_LETTERS) return null;
  const [best] = ENCODINGS.map((encoding) => scoreOf(sample, encoding))
    .filter(
      ({ cyrillic, frequent, broken }) =>
        cyrillic >= ENOUGH_CYRILLIC && frequent >= ENOUGH_FREQUENT && broken <= MOST_BROKEN,
    )
    .sort((one, other) => other.frequent - other.broken - (one.frequent - one.broken));
  return best?.encoding ?? null;
}

function scoreOf(sample: Uint8Array, encoding: string): Score {
  const text = iconv.decode(sample, encoding);
  let [beyond, cyrillic, frequent, rare] = [0, 0, 0, 0];
  for (const letter of text) {
    if (letter < '\u0080') continue;
    beyond += 1;
    if (letter >= '\u0400' && letter <= '\u04ff') cyrillic += 1;
    if (FREQUENT.includes(letter)) frequent += 1;
    else if (RARE.includes(letter)) rare += 1;
  }
  const broken = text.match(BROKEN)?.length ?? 0;
  return {
    encoding,
    cyrillic: cyrillic / beyond,
    frequent: (frequent - rare) / beyond,
    broken: broken / beyond,
  };
}
