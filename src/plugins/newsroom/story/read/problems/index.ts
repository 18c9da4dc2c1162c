import type { Problem } from '../../legacy';
import { ARCHIVE_PROBLEMS } from './archive-problems';
import { JSON_PROBLEMS } from './json-problems';
import type { ProblemKinds } from './problem-kinds';
import { RECORD_PROBLEMS } from './record-problems';
import { TEXT_PROBLEMS } from './text-problems';
import { XML_PROBLEMS } from './xml-problems';

/**
 * The one table of what readers find wrong and get over, a file an area. A code never changes its
 * meaning; a message says what was expected, what came and what was done, and carries no story text.
 */
export const PROBLEM_KINDS = {
  ...ARCHIVE_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...XML_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...JSON_PROBLEMS,
} as const satisfies ProblemKinds;

export type ProblemCode = keyof typeof PROBLEM_KINDS;

export type ProblemDetails = Readonly<Record<string, string | number>>;

/** One problem, its message filled in. `line`: 1-based line of the source. */
export function problem(
  code: ProblemCode,
  details: ProblemDetails = {},
  line: number | null = null,
): Problem {
  const message = PROBLEM_KINDS[code].replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(details, key) ? String(details[key]) : whole,
  );
  return { kind: 'problem', code, message, line };
}
