/** A table of words as one string, white space between two: short tables stay readable. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Most words need no trimming; asking first halves the time of the tables. */
const PLAIN_WORD = /^[a-zà-ÿ]+$/;

/** Lower case, without the full stop of an abbreviation and without edge punctuation. */
export function bareWord(token: string): string {
  const lower = token.toLowerCase();
  if (PLAIN_WORD.test(lower)) return lower;
  return lower.replace(/[’‘]/g, "'").replace(/^[("'“«]+|[)"'”»,.;:!?]+$/g, '');
}

export function tokensOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
