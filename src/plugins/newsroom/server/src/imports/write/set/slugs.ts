import type { Core } from '@strapi/strapi';

import { isValidSlug, slugFor } from '../../../../../story/article';
import { addressKey } from '../../../documents/address/key';
import { newShortId, slugCandidates } from '../../../documents/slug-candidates';
import { ADDRESS } from '../../../uids';

export interface SlugWanted {
  locale: string;
  /** The slug that the story had on its old site. */
  legacy: string | null;
  /** As it is written. */
  headline: string | null;
}

/**
 * A slug for each story of a set, none twice and none that an address has: the story's own where it
 * can still be had, else the first free one of its headline; null without a headline. The unique key
 * of the addresses has the last word when somebody else takes one meanwhile.
 */
export async function chooseSlugs(
  strapi: Core.Strapi,
  wanted: readonly SlugWanted[],
): Promise<Array<string | null>> {
  const wishes = wanted.map(wishOf);
  const taken = new Taken(strapi);
  await taken.ask(
    wishes.flatMap(({ locale, first }) => (first === null ? [] : addressKey(locale, first))),
  );

  const chosen: Array<string | null> = [];
  for (const wish of wishes) chosen.push(await choose(taken, wish));
  return chosen;
}

interface Wish {
  locale: string;
  headline: string | null;
  /** What is tried first. */
  first: string | null;
}

function wishOf({ locale, legacy, headline }: SlugWanted): Wish {
  if (legacy !== null && isValidSlug(legacy)) return { locale, headline, first: legacy };
  const first = headline === null ? null : slugFor(headline, { shortId: newShortId() });
  return { locale, headline, first };
}

async function choose(taken: Taken, { locale, headline, first }: Wish): Promise<string | null> {
  if (first !== null && taken.take(addressKey(locale, first))) return first;
  if (headline === null) return null;
  const candidates = [...slugCandidates(slugFor(headline, { shortId: newShortId() }))];
  await taken.ask(candidates.map((slug) => addressKey(locale, slug)));
  return candidates.find((slug) => taken.take(addressKey(locale, slug))) ?? null;
}

/** Which addresses are taken, by the database or by an earlier story of the set. */
class Taken {
  readonly #keys = new Set<string>();

  constructor(private readonly strapi: Core.Strapi) {}

  async ask(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const rows: Array<{ key: string }> = await this.strapi.db
      .query(ADDRESS)
      .findMany({ where: { key: { $in: [...keys] } }, select: ['key'] });
    for (const { key } of rows) this.#keys.add(key);
  }

  /** False when somebody has it. */
  take(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    return true;
  }
}
