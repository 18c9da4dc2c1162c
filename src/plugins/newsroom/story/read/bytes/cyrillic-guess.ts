import iconv from 'iconv-lite';

/** All encodings that Russian was ever written in, but for UTF-8. */
const ENCODINGS = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'maccyrillic', 'ibm855'];

/** Letters of Russian and Bulgarian by how often they occur; the first ten are half of any text. */
const FREQUENT = 'оеаинтсрвл';
const RARE = 'ъэщюцфё';

/** Letters for which a text is taken for one in Cyrillic. */
const FEWEST_LETTERS = 40;
const ENOUGH_CYRILLIC = 0.9;
const ENOUGH_FREQUENT = 0.45;

interface Score {
  encoding: string;
  cyrillic: number;
  frequent: number;
}

/**
 * The Cyrillic encoding in which the most frequent letters come out as often as they should, in small
 * letters; null: none. In the wrong one, letters are others or capitals.
 */
export function guessCyrillic(sample: Uint8Array): string | null {
  const beyond = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (beyond < FEWEST_LETTERS) return null;
  const [best] = ENCODINGS.map((encoding) => scoreOf(sample, encoding))
    .filter(({ cyrillic, frequent }) => cyrillic >= ENOUGH_CYRILLIC && frequent >= ENOUGH_FREQUENT)
    .sort((one, other) => other.frequent - one.frequent);
  return best?.encoding ?? null;
}

function scoreOf(sample: Uint8Array, encoding: string): Score {
  let [beyond, cyrillic, frequent, rare] = [0, 0, 0, 0];
  for (const letter of iconv.decode(sample, encoding)) {
    if (letter < '\u0080') continue;
    beyond += 1;
    if (letter >= '\u0400' && letter <= '\u045f') cyrillic += 1;
    if (FREQUENT.includes(letter)) frequent += 1;
    else if (RARE.includes(letter)) rare += 1;
  }
  return { encoding, cyrillic: cyrillic / beyond, frequent: (frequent - rare) / beyond };
}
