/** A table of words as one string, white space between two: short tables stay readable. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Lower case, without the full stop of an abbreviation and without edge punctuation. */
export function bareWord(token: string): string {
  return token
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[("'“«]+|[)"'”»,.;:!?]+$/g, '');
}

export function tokensOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}
