import type { PeopleRule, Settled } from '../../../../shared/admin/import-desk';
import { invalid, objectOf, oneOf, textOf, textsOf } from './request';

const MOST_RULES = 5_000;
const MOST_NAMES = 20;

/** What somebody has settled about printed names, as the import desk sends it. */
export function peopleRulesIn(value: unknown): PeopleRule[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MOST_RULES) {
    throw invalid('people', `a list of at most ${MOST_RULES} names`);
  }
  return value.map((each) => {
    const rule = objectOf(each);
    return { byline: textOf(rule, 'byline', 500), settled: settledIn(objectOf(rule.settled)) };
  });
}

function settledIn(fields: Readonly<Record<string, unknown>>): Settled {
  const kind = oneOf(fields, 'kind', ['author', 'slug', 'skip', 'desk'] as const);
  if (kind === 'slug') return { kind, slug: textOf(fields, 'slug', 120) };
  if (kind !== 'author') return { kind };
  const names = textsOf(fields, 'names', MOST_NAMES);
  if (names.some((name) => name.trim() === '' || name.length > 255)) {
    throw invalid('names', 'names of at most 255 characters');
  }
  return { kind, names };
}
