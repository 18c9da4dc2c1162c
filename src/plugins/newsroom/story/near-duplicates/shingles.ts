/** Scripts that write without spaces are taken letter by letter. */
const WORD =
  /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}|\p{sc=Khmer}|\p{sc=Lao}|[\p{L}\p{N}]+/gu;

/** So many words in a row: longer ones a single edit breaks, shorter ones stand in many stories. */
const WORDS_OF_SHINGLE = 4;

/** Of a longer text the beginning is enough to know it by. */
const MOST_WORDS = 3_000;

/** Every run of four words of a text as a 32-bit number, each once. */
export function shingles(text: string): Uint32Array {
  const words = text.toLowerCase().match(WORD) ?? [];
  const count = Math.min(words.length, MOST_WORDS) - WORDS_OF_SHINGLE + 1;
  if (count < 1) return new Uint32Array();
  const hashes = words.slice(0, count + WORDS_OF_SHINGLE - 1).map(hashOfWord);
  const found = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    let hash = 0;
    for (let word = at; word < at + WORDS_OF_SHINGLE; word += 1) {
      hash = Math.imul(hash ^ hashes[word]!, 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    found.add(hash >>> 0);
  }
  return Uint32Array.from(found);
}

/** FNV-1a. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}
