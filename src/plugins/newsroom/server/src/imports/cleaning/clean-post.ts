import type { RuleProfile } from '../../../../story/clean/rules';
import type { SiteProfile } from '../../../../story/clean/site';
import type { ErrorCode, ErrorDetails } from '../../../../story/errors';
import type { Story } from '../../../../story/model';
import type { ImportChoices } from '../choices';
import { withUsableUrls } from '../plan/usable-urls';
import { storyOf } from '../read/read-stories';
import type { PostRead } from '../read/read-stories';
import type { Survey } from '../survey/survey';
import { storable } from '../write/storable';

/** What cleaning a post goes by, besides the post. */
export interface CleaningRules {
  /** What the source is called; null: its own site address, else its format. */
  namespace: string | null;
  rules: RuleProfile | null;
  /** What the posts of a site have in common, by the address of the site. */
  profiles: ReadonlyMap<string, SiteProfile>;
}

export const cleaningRules = (
  { namespace, rules = null }: Pick<ImportChoices, 'namespace' | 'rules'>,
  { profiles }: Pick<Survey, 'profiles'>,
): CleaningRules => ({ namespace, rules, profiles });

/** Some posts with all that cleaning them needs: it can be done in any thread, on any machine. */
export interface CleaningTask {
  posts: readonly PostRead[];
  rules: CleaningRules;
}

/** What came of a post. An error travels as its code: its class is lost between threads. */
export type CleanedPost =
  { kind: 'story'; story: Story } | { kind: 'failed'; code: ErrorCode; details: ErrorDetails };

export function cleanPost(read: PostRead, { profiles, ...choices }: CleaningRules): CleanedPost {
  const arrival = storyOf(read, choices, profiles.get(read.post.siteUrl ?? '') ?? null);
  if (arrival.kind === 'story') {
    return { kind: 'story', story: withUsableUrls(storable(arrival.story)) };
  }
  const { code, details } = arrival.error;
  return { kind: 'failed', code, details };
}

/** The rules without the profiles of other sites. */
export function rulesFor(posts: readonly PostRead[], rules: CleaningRules): CleaningRules {
  const sites = new Set(posts.map(({ post }) => post.siteUrl ?? ''));
  return { ...rules, profiles: new Map([...rules.profiles].filter(([site]) => sites.has(site))) };
}
