import type { RuleProfile } from '../../../../story/clean/rules';
import type { SiteProfile } from '../../../../story/clean/site';
import type { ErrorCode, ErrorDetails } from '../../../../story/errors';
import type { LegacyPost, Story } from '../../../../story/model';
import type { ImportChoices } from '../choices';
import { withUsableUrls } from '../plan/usable-urls';
import { storyOf } from '../read/read-stories';
import type { PostRead } from '../read/read-stories';
import type { Survey } from '../survey/survey';
import { readyStory } from '../write/set/ready-story';
import type { ReadyRules, ReadyStory } from '../write/set/ready-story';
import { storable } from '../write/storable';

/** What cleaning a post goes by, besides the post. */
export interface CleaningRules {
  /** What the source is called; null: its own site address, else its format. */
  namespace: string | null;
  rules: RuleProfile | null;
  /** What the posts of a site have in common, by the address of the site. */
  profiles: ReadonlyMap<string, SiteProfile>;
  /** By what new stories are made ready to be written; null where none are. */
  ready: ReadyRules | null;
}

export const cleaningRules = (
  { namespace, rules = null }: Pick<ImportChoices, 'namespace' | 'rules'>,
  { profiles }: Pick<Survey, 'profiles'>,
  ready: ReadyRules | null = null,
): CleaningRules => ({ namespace, rules, profiles, ready });

/** Some posts with all that cleaning them needs: it can be done in any thread, on any machine. */
export interface CleaningTask {
  posts: readonly PostRead[];
  rules: CleaningRules;
}

/** What came of a post. An error travels as its code: its class is lost between threads. */
export type CleanedPost =
  | { kind: 'story'; story: Story; ready: ReadyStory | null }
  | { kind: 'failed'; code: ErrorCode; details: ErrorDetails };

export function cleanPost(
  read: PostRead,
  { profiles, ready, ...choices }: CleaningRules,
): CleanedPost {
  const arrival = storyOf(read, choices, profiles.get(read.post.siteUrl ?? '') ?? null);
  if (arrival.kind === 'story') {
    const story = withUsableUrls(storable(arrival.story));
    const { post } = read;
    // A server of an older release asks for nothing of the kind, and does not say so.
    const isToWrite = ready != null && isKnownByName(post);
    return { kind: 'story', story, ready: isToWrite ? readyStory({ story, post }, ready) : null };
  }
  const { code, details } = arrival.error;
  return { kind: 'failed', code, details };
}

/** Others are cleaned in each run, and are mostly unchanged: it is for nothing that these are made ready. */
const isKnownByName = ({ id, url }: LegacyPost): boolean => (id ?? url) !== null;

/** The rules without the profiles of other sites. */
export function rulesFor(posts: readonly PostRead[], rules: CleaningRules): CleaningRules {
  const sites = new Set(posts.map(({ post }) => post.siteUrl ?? ''));
  return { ...rules, profiles: new Map([...rules.profiles].filter(([site]) => sites.has(site))) };
}
