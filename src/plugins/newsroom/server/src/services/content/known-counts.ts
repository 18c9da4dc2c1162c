import type { Core } from '@strapi/strapi';

import { answersOf } from '../../middlewares/public-answers/answer-store';
import { nextOpenings } from '../../middlewares/public-answers/next-opening';

interface Known {
  generation: number;
  total: number;
  /** ms; then an embargo ends, and time alone makes it untrue. */
  until: number;
}

interface Counts {
  known: Map<string, Known>;
  openings: ReturnType<typeof nextOpenings>;
}

const counts = new WeakMap<Core.Strapi, Counts>();

const KEPT_AT_MOST = 1_000;

/**
 * How many rows a list has, which costs more to tell than its first page, and changes only when an
 * article does. It ends as kept answers do: with every change, of this node at once, of others within
 * half a second. Where nobody follows the changes, it is counted each time.
 */
export async function knownCount(
  strapi: Core.Strapi,
  key: string,
  now: number,
  count: () => Promise<number>,
): Promise<number> {
  const answers = answersOf(strapi);
  if (!answers?.isFollowed) return count();
  const { known, openings } = counts.get(strapi) ?? begin(strapi);
  const { generation } = answers;
  const kept = known.get(key);
  if (kept && kept.generation === generation && kept.until > now) return kept.total;

  const [total, until] = await Promise.all([count(), openings(generation, now)]);
  if (answers.generation !== generation) return total;
  if (known.size >= KEPT_AT_MOST) known.clear();
  known.set(key, { generation, total, until });
  return total;
}

function begin(strapi: Core.Strapi): Counts {
  const made = { known: new Map<string, Known>(), openings: nextOpenings(strapi) };
  counts.set(strapi, made);
  return made;
}
