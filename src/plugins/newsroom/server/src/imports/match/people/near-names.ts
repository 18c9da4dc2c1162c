import type { Listed } from '../directory';
import { nameWords } from './fold-name';
import { resemblance } from './resemblance';
import type { Resemblance } from './resemblance';

/** Somebody whose name is like another. */
export interface Near {
  entry: Listed;
  how: Resemblance | 'e-mail';
  /** The name that is like it, which may be an alias. */
  name: string;
}

interface Kept {
  entry: Listed;
  name: string;
  words: readonly string[];
}

/**
 * Finds names that are like a name without comparing it with all: whatever resembles it shares one
 * of a few keys. A letter that differs leaves one half of a name as it is.
 */
export class NearNames {
  readonly #kept = new Map<string, Kept[]>();
  readonly #byEmail = new Map<string, Listed[]>();

  add(entry: Listed, names: readonly string[], email: string | null): void {
    const address = email?.toLowerCase();
    if (address) this.#byEmail.set(address, [...(this.#byEmail.get(address) ?? []), entry]);
    for (const name of names) {
      const kept = { entry, name, words: nameWords(name) };
      for (const key of new Set(keysOf(kept.words))) {
        const others = this.#kept.get(key);
        if (others) others.push(kept);
        else this.#kept.set(key, [kept]);
      }
    }
  }

  /** Forgets somebody who has no aliases. */
  remove(entry: Listed): void {
    const address = entry.details?.email?.toLowerCase() ?? '';
    const namesakes = this.#byEmail.get(address)?.filter((other) => other !== entry);
    if (namesakes) this.#byEmail.set(address, namesakes);
    for (const key of keysOf(nameWords(entry.name))) {
      const others = (this.#kept.get(key) ?? []).filter((kept) => kept.entry !== entry);
      if (others.length > 0) this.#kept.set(key, others);
      else this.#kept.delete(key);
    }
  }

  /** Those who may be meant, each once, as they were added. */
  like(name: string, email: string | undefined): Near[] {
    const words = nameWords(name);
    const near = new Map<Listed, Near>();
    for (const entry of this.#byEmail.get(email?.toLowerCase() ?? '') ?? []) {
      near.set(entry, { entry, how: 'e-mail', name: entry.name });
    }
    for (const key of new Set(lookedUp(words))) {
      for (const kept of this.#kept.get(key) ?? []) {
        if (near.has(kept.entry)) continue;
        const how = resemblance(words, kept.words);
        if (how !== null) near.set(kept.entry, { entry: kept.entry, how, name: kept.name });
      }
    }
    return [...near.values()];
  }
}

function keysOf(words: readonly string[]): string[] {
  return [...keysOfWhole(words), ...halves(words.join(''), words.join('').length)];
}

function keysOfWhole(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const keys = [`all ${[...words].sort().join(' ')}`, `joined ${words.join('')}`];
  return words.length < 2 ? keys : [...keys, `family ${words.at(-1)} ${words[0]![0]}`];
}

/** The name that is looked for may be a letter longer or shorter than the one that is known. */
function lookedUp(words: readonly string[]): string[] {
  const joined = words.join('');
  const lengths = [joined.length - 1, joined.length, joined.length + 1];
  return [...keysOfWhole(words), ...lengths.flatMap((length) => halves(joined, length))];
}

function halves(joined: string, length: number): string[] {
  const half = Math.floor(length / 2);
  if (half < 3) return [];
  return [
    `from ${length} ${joined.slice(0, half)}`,
    `to ${length} ${joined.slice(-(length - half))}`,
  ];
}
