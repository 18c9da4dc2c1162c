import { POLICIES } from '../../../story/model';

import { invalid } from './invalid';

const LONGEST = 500;

type Check = readonly [field: string, expected: string, holds: (value: unknown) => boolean];

const isNothing = (value: unknown) => value === null || value === undefined;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;

const isHttp = (value: unknown) =>
  isText(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const or = (holds: Check[2]) => (value: unknown) => isNothing(value) || holds(value);

const CHECKS: readonly Check[] = [
  ['name', `a name of at most ${LONGEST} characters`, isText],
  ['description', `text of at most ${LONGEST} characters, or null`, or(isText)],
  ['language', 'a language tag such as en or en-GB', isLanguage],
  ['logoUrl', 'an http(s) address, or null', or(isHttp)],
  [
    'contactEmail',
    'an e-mail address, or null',
    or((value) => isText(value) && /^[^\s@]+@[^\s@]+$/.test(value)),
  ],
  ['copyright', `text of at most ${LONGEST} characters, or null`, or(isText)],
  [
    'twitterSite',
    'an account with its @, such as @newsroom, or null',
    or((value) => isText(value) && /^@\w{1,15}$/.test(value)),
  ],
];

/** @throws NewsroomError NEWSROOM_CONFIG_INVALID with the first field that is wrong */
export function checkPublication(publication: unknown): void {
  if (!isObject(publication)) {
    throw invalid('publication', 'the fields of the publication', publication);
  }
  for (const [field, expected, holds] of CHECKS) {
    const value = publication[field];
    if (!holds(value)) throw invalid(`publication.${field}`, expected, value);
  }
  checkPolicies(publication.policies);
}

function checkPolicies(policies: unknown): void {
  if (isNothing(policies)) return;
  const known: readonly string[] = POLICIES;
  if (!isObject(policies)) {
    throw invalid(
      'publication.policies',
      `addresses by name; known: ${known.join(', ')}`,
      policies,
    );
  }
  for (const [policy, url] of Object.entries(policies)) {
    const setting = `publication.policies.${policy}`;
    if (!known.includes(policy)) throw invalid(setting, `one of ${known.join(', ')}`, policy);
    if (!isHttp(url)) throw invalid(setting, 'an http(s) address', url);
  }
}

function isLanguage(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
