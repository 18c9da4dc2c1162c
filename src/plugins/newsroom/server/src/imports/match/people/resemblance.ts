import { isOneEdit } from './one-edit';

/**
 * How two names can be one person's. `writing`: accents, hyphens, spaces, the order of the words.
 * `initials`: one has an initial or no middle name where the other has it in full. `spelling`: one
 * letter of the family name; `given name`: one of a given name, as between Maria and Mario.
 */
export type Resemblance = 'writing' | 'initials' | 'spelling' | 'given name';

/** In fewer letters than these, one that differs is as likely another name. */
const LONG_NAME = 8;
const LONG_WORD = 4;

/** By the words of two names that are not written alike; null for two people. */
export function resemblance(one: readonly string[], other: readonly string[]): Resemblance | null {
  if (isSameWriting(one, other)) return 'writing';
  if (fitWithInitials(one, other)) return 'initials';
  return oneLetterApart(one, other);
}

function isSameWriting(one: readonly string[], other: readonly string[]): boolean {
  if (one.join('') === other.join('')) return true;
  return [...one].sort().join(' ') === [...other].sort().join(' ');
}

function fitWithInitials(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const given = longer.slice(0, -1);
  let at = 0;
  // Each given name of the shorter must stand in the longer, in its order; the first one first.
  for (const [index, word] of shorter.slice(0, -1).entries()) {
    const found = given.findIndex(
      (candidate, place) => place >= at && isInitialOf(word, candidate),
    );
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + 1;
  }
  return true;
}

function isInitialOf(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

function oneLetterApart(one: readonly string[], other: readonly string[]): Resemblance | null {
  if (one.length < 2 || one.length !== other.length) return null;
  if (Math.min(one.join('').length, other.join('').length) < LONG_NAME) return null;
  const different = one.flatMap((word, index) => (word === other[index] ? [] : index));
  const [at] = different;
  if (at === undefined || different.length > 1) return null;
  const [word, otherWord] = [one[at]!, other[at]!];
  if (Math.max(word.length, otherWord.length) < LONG_WORD || !isOneEdit(word, otherWord))
    return null;
  return at === one.length - 1 ? 'spelling' : 'given name';
}
