import type { Core } from '@strapi/strapi';

import type { LegacyPost, Query, Story } from '../../../../story/model';
import type { ArticleKey } from '../../documents/article/versions';
import type { ImportChoices } from '../choices';
import { findSource, sourceKey } from '../journal/sources';
import type { KnownSource } from '../journal/sources';
import { localeFor } from '../locales';
import type { Locales } from '../locales';
import type { Directories } from '../match/load-directories';
import { matchStory } from '../match/match-story';
import type { MatchedStory } from '../match/match-story';
import { sha256 } from '../sha256';
import { instantOf } from '../write/instant';
import { articleNow } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { decide } from './decide';
import type { Decision } from './decide';

/** What a run knows while it goes on. */
export interface Run {
  strapi: Core.Strapi;
  choices: ImportChoices;
  locales: Locales;
  /** Grows by whoever a story brings, once that story is written. */
  directories: Directories;
  /** How often the run has met each source key. */
  met: Map<string, number>;
  /** null until there is something to keep, and in a dry run for good. */
  documentId: string | null;
}

export interface StoryToImport {
  source: string;
  post: LegacyPost;
  story: Story;
}

/** Everything there is to know about one story before it is written; the dry run ends here. */
export interface StoryPlan {
  key: string;
  occurrence: number;
  sourceHash: string;
  earlier: KnownSource | null;
  /** Where the story goes. */
  locale: string;
  /** The article as it stands; null when it is to be made. */
  before: ArticleNow | null;
  decision: Decision;
  /** null unless the story is to be written. */
  matched: MatchedStory | null;
  queries: Query[];
}

export async function planStory(run: Run, { post, story }: StoryToImport): Promise<StoryPlan> {
  const { strapi, choices, met } = run;
  const key = sourceKey(story.source);
  const occurrence = (met.get(key) ?? 0) + 1;
  met.set(key, occurrence);

  const sourceHash = sha256(post.raw);
  const earlier = await findSource(strapi, key);
  const article = articleOf(earlier);
  const before = article && (await articleNow(strapi, article));
  const decision = decide({
    status: story.source.status,
    hasHeadline: story.headline !== null && story.headline.trim() !== '',
    hasBody: story.body.length > 0,
    isRepeated: occurrence > 1,
    sourceHash,
    earlier,
    article: before,
    isToBePublished: choices.publish && isPublic(story, choices.timezone),
  });
  const matched =
    decision.act === 'write' ? matchStory(story, run.directories, choices.defaultAuthor) : null;
  return {
    key,
    occurrence,
    sourceHash,
    earlier,
    locale: before?.locale ?? localeFor(story.language, run.locales),
    before,
    decision,
    matched,
    queries: [...story.queries, ...(matched?.queries ?? [])],
  };
}

function articleOf(earlier: KnownSource | null): ArticleKey | null {
  if (!earlier?.articleDocumentId || !earlier.articleLocale) return null;
  return { documentId: earlier.articleDocumentId, locale: earlier.articleLocale };
}

/** Public in its source; or due there later, and then published here under that embargo. */
function isPublic({ source, publishedOn }: Story, timezone: string): boolean {
  if (source.status === 'future') return instantOf(publishedOn, timezone) !== null;
  return source.status === 'public';
}
