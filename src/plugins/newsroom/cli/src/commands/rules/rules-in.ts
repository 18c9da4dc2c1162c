import { readFile } from 'node:fs/promises';

import { readRuleProfile, type RuleProfile } from '../../../../story/clean/rules';
import { NewsroomError } from '../../../../story/errors';

/** The profile in the file of `--rules`; null without one. */
export async function rulesIn(path: string | undefined): Promise<RuleProfile | null> {
  if (path === undefined) return null;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NewsroomError('NEWSROOM_INPUT_NOT_FOUND', { path });
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new NewsroomError('NEWSROOM_RULE_PROFILE_INVALID', {
      expected: 'JSON',
      got: 'something else',
    });
  }
  return readRuleProfile(given);
}
