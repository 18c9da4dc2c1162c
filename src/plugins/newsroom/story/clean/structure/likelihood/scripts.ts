/** The scripts of the world's larger newspapers; letters of others count for none of them. */
const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  greek: /\p{Script=Greek}/gu,
  eastAsian: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu,
  indian: /\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}/gu,
} as const;

type Script = keyof typeof SCRIPTS;

const NAMES = Object.keys(SCRIPTS) as Script[];
/** A script is told from the beginning of a line. */
const LOOKED_AT = 200;
const NOT_LATIN = /[^\p{Script=Latin}\P{L}]/u;

/**
 * For each line whether it is written in another script than most of the text is: the switch to
 * another edition, a name in its own letters.
 */
export function areForeign(lines: readonly string[]): boolean[] {
  const counts: Record<Script, number> = {
    latin: 0,
    cyrillic: 0,
    arabic: 0,
    hebrew: 0,
    greek: 0,
    eastAsian: 0,
    indian: 0,
  };
  const scripts = lines.map((line) => {
    const script = scriptOf(line.slice(0, LOOKED_AT));
    if (script !== null) counts[script] += line.length;
    return script;
  });
  const main = NAMES.reduce((best, name) => (counts[name] > counts[best] ? name : best));
  return scripts.map((script) => script !== null && script !== main);
}

function scriptOf(text: string): Script | null {
  if (!NOT_LATIN.test(text)) return /\p{L}/u.test(text) ? 'latin' : null;
  let best: Script | null = null;
  let most = 0;
  for (const name of NAMES) {
    const count = text.match(SCRIPTS[name])?.length ?? 0;
    if (count <= most) continue;
    best = name;
    most = count;
  }
  return best;
}
