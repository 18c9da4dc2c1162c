import { datesAtPublish } from '../../../documents/article/dates';
import type { PreparedFields } from '../../../documents/article/prepared-data';
import { checkPublishable } from '../../../documents/article/publish-rule';
import type { ArticleVersion } from '../../../documents/article/versions';
import { newDocumentId } from '../../../documents/new-document-id';
import type { MatchedStory } from '../../match/match-story';
import type { StoryToWrite } from '../../plan/plan-stories';
import { creditFields, relatedPostFields } from '../article-fields';
import { correctionEntries, liveState } from '../live-state';
import type { LiveState } from '../live-state';
import type { IdentifiedEntry } from '../rows/insert';
import { hashedDraft } from '../snapshot';
import type { ArticleNow } from '../snapshot';

/** All rows of one new article but for the links between them, as the hooks would leave them. */
export interface ArticleEntries {
  plan: StoryToWrite;
  matched: MatchedStory;
  documentId: string;
  slug: string | null;
  draft: IdentifiedEntry;
  /** Whether there is a copy of the draft that readers see. */
  isPublished: boolean;
  credits: IdentifiedEntry[];
  relatedPosts: IdentifiedEntry[];
  corrections: IdentifiedEntry[];
  state: LiveState;
  mediaHashes: string[];
}

/**
 * The rows of one new article. Throws what the publishing rules throw.
 *
 * @param prepared what `preparedStory` gave.
 */
export function articleEntries(
  plan: StoryToWrite,
  prepared: PreparedFields,
  { slug, timezone, now }: { slug: string | null; timezone: string; now: Date },
): ArticleEntries {
  const { story, matched } = plan;
  const documentId = plan.documentId ?? newDocumentId();
  const times = { createdAt: now, updatedAt: now };
  const owner = { articleDocumentId: documentId, articleLocale: plan.locale };
  const owned = (fields: Record<string, unknown>): IdentifiedEntry => ({
    documentId: newDocumentId(),
    ...fields,
    ...owner,
    ...times,
    publishedAt: now,
  });
  const entries: ArticleEntries = {
    plan,
    matched,
    documentId,
    slug,
    draft: {
      documentId,
      locale: plan.locale,
      ...prepared.fields,
      slug,
      ...times,
      publishedAt: null,
    },
    isPublished: false,
    credits: matched.credits.map((credit) => owned(creditFields(credit))),
    relatedPosts: story.relatedPosts.map((related) => owned(relatedPostFields(related))),
    corrections: correctionEntries(plan.post).map(owned),
    state: liveState(plan, timezone),
    mediaHashes: prepared.mediaHashes ?? [],
  };
  return plan.decision.publish ? published(entries, now) : entries;
}

/** Publishing dates the draft, of which it makes a copy. */
function published(entries: ArticleEntries, now: Date): ArticleEntries {
  const draft = { ...entries.draft } as unknown as ArticleVersion;
  Object.assign(draft, { authors: entries.matched.authors, credits: entries.credits });
  checkPublishable(draft, true);
  const embargo = new Date(entries.state.embargoUntil ?? now);
  const dates = datesAtPublish(
    {
      draft: { ...draft, firstPublishedOn: draft.firstPublishedOn ?? null },
      published: null,
    },
    embargo > now ? embargo : now,
  );
  return { ...entries, draft: { ...entries.draft, ...dates }, isPublished: true };
}

/** The article as `articleNow` would read it after the write. */
export function writtenArticle(entries: ArticleEntries): ArticleNow {
  const { documentId, draft, matched, slug, plan } = entries;
  return {
    documentId,
    locale: plan.locale,
    slug,
    isPublished: entries.isPublished,
    wasPublished: entries.isPublished,
    ...hashedDraft({
      access: 'free',
      noindex: false,
      firstPublishedOn: null,
      ...draft,
      authors: matched.authors,
      tags: matched.tags,
      section: matched.section,
      leadImage: plan.media?.leadImage ?? null,
      socialImage: plan.media?.socialImage ?? null,
      credits: entries.credits.map((credit, index) => ({
        ...credit,
        contributor: matched.credits[index]!.contributor,
        author: matched.credits[index]!.author,
      })),
      relatedPosts: entries.relatedPosts,
    }),
  };
}
