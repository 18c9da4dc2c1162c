import type { Core } from '@strapi/strapi';

/** As many answers as are kept of one function; what is asked comes from outside. */
const KEPT_AT_MOST = 500;

/**
 * A function whose answer follows from the schema and its argument, answered once for each: the schema
 * doesn't change while a Strapi runs.
 */
export function oncePerStrapi<Argument, Answer>(
  make: (strapi: Core.Strapi, argument: Argument) => Answer,
  keyOf: (argument: Argument) => string,
): (strapi: Core.Strapi, argument: Argument) => Answer {
  const known = new WeakMap<Core.Strapi, Map<string, Answer>>();
  return (strapi, argument) => {
    const answers = known.get(strapi) ?? new Map<string, Answer>();
    known.set(strapi, answers);
    const key = keyOf(argument);
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const answer = make(strapi, argument);
    if (answers.size >= KEPT_AT_MOST) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
