import { ARTICLE, ARTICLE_STATE, ADDRESS, CORRECTION, CREDIT, RELATED_POST } from '../../../uids';
import { addressKey } from '../../../documents/address/key';
import { stateKey } from '../../../documents/article-state/state';
import { newDocumentId } from '../../../documents/new-document-id';
import type { PreparedFields } from '../../../documents/article/prepared-data';
import { packedPost } from '../../journal/legacy-post';
import type { PackedPost } from '../../journal/legacy-post';
import type { StoryToWrite } from '../../plan/plan-stories';
import { copyForIds, insertEntries, insertForIds } from '../rows/insert';
import type { IdentifiedEntry, Writing } from '../rows/insert';
import { insertLinks } from '../rows/links';
import { inPieces, sideBySide } from '../side-by-side';
import { articleEntries, writtenArticle } from './article-entries';
import type { ArticleEntries } from './article-entries';
import { linkFiles, linkMedia } from './media';
import { preparedWords, readyWords } from './ready-story';
import type { PublishedArticle } from './show-set';
import { chooseSlugs } from './slugs';
import type { ArticleNow } from '../snapshot';

export interface WrittenSet {
  articles: WrittenArticle[];
  /** Their published versions. */
  published: PublishedArticle[];
}

export interface WrittenArticle {
  article: ArticleNow;
  /** Its post, as the record of the run keeps it. */
  packed: PackedPost;
}

/**
 * Writes new articles as a set: with a statement a table, not a hundred an article, exactly the rows
 * that the Document Service and the hooks of `documents/` would have written. Everybody whom the
 * stories name must have been made. Call it inside the transaction of `writing`. What needs no answer
 * of the database is done while it is at work.
 *
 * @param prepared what `preparedStory` gave of each plan.
 * @returns the articles as they stand then, in the order of the plans, and what readers see of them.
 * @throws what the hooks throw; then none of the set may stay.
 */
export async function writeSet(
  writing: Writing,
  plans: readonly StoryToWrite[],
  { prepared, timezone }: { prepared: readonly PreparedFields[]; timezone: string },
): Promise<WrittenSet> {
  const now = new Date();
  const slugs = await chooseSlugs(
    writing.strapi,
    plans.map(({ locale, story }, index) => ({
      locale,
      legacy: story.slug,
      headline: (prepared[index]!.fields.headline as string | null) ?? null,
    })),
  );
  const articles = plans.map((plan, index) =>
    articleEntries(plan, prepared[index]!, { slug: slugs[index]!, timezone, now }),
  );

  const [published, texts] = await sideBySide(
    insertAll(writing, articles, now),
    inPieces(articles, textsOf),
  );
  return {
    articles: texts,
    published: published.map(({ place, id }) => ({
      id,
      article: articles[place]!,
      words: texts[place]!.words!,
      publishedAt: now,
    })),
  };
}

/** What is made of the texts of an article once its rows are known. */
function textsOf(article: ArticleEntries) {
  const { plan, draft, isPublished } = article;
  return {
    article: writtenArticle(article),
    packed: plan.ready?.packed ?? packedPost(plan.post),
    words: isPublished ? (readyWords(plan) ?? preparedWords(draft, plan.locale)) : null,
  };
}

/** A published version, by the place of its article in the set. */
interface PublishedRow {
  place: number;
  id: number;
}

async function insertAll(
  writing: Writing,
  articles: readonly ArticleEntries[],
  now: Date,
): Promise<PublishedRow[]> {
  await insertEntries(
    writing,
    ADDRESS,
    articles.flatMap((article) => address(article, now)),
  );
  await insertEntries(
    writing,
    ARTICLE_STATE,
    articles.map((article) => state(article, now)),
  );
  await insertEntries(
    writing,
    CORRECTION,
    articles.flatMap(({ corrections }) => corrections),
  );
  return insertArticles(writing, articles, now);
}

interface OwnedIds {
  credits: number[];
  relatedPosts: number[];
}

async function insertArticles(
  writing: Writing,
  articles: readonly ArticleEntries[],
  now: Date,
): Promise<PublishedRow[]> {
  const owned = await insertOwned(writing, articles);
  // The drafts first: ids then stand in the order in which an editor would have made them.
  const drafts = await insertForIds(
    writing,
    ARTICLE,
    articles.map(({ draft }) => draft),
  );
  const places = articles.flatMap(({ isPublished }, place) => (isPublished ? place : []));
  // Of the draft's row only the date differs: its texts are not sent again.
  const published = await copyForIds(writing, ARTICLE, {
    ids: places.map((place) => drafts[place]!),
    changed: { publishedAt: now },
  });
  const versions = [
    ...articles.map((article, place) => ({ article, owned: owned[place]! })),
    ...places.map((place) => ({ article: articles[place]!, owned: owned[place]! })),
  ];
  const ids = [...drafts, ...published];
  const link = (field: string, linked: (version: (typeof versions)[number]) => number[]) =>
    insertLinks(
      writing,
      { uid: ARTICLE, field },
      versions.map((version, index) => ({ from: ids[index]!, to: linked(version) })),
    );
  await link('authors', ({ article }) => article.matched.authors.map(({ rowId }) => rowId!));
  await link('credits', (version) => version.owned.credits);
  await link('relatedPosts', (version) => version.owned.relatedPosts);
  await link('section', ({ article }) =>
    article.matched.section === null ? [] : [article.matched.section.rowId!],
  );
  await link('tags', ({ article }) => article.matched.tags.map(({ rowId }) => rowId!));
  await linkMedia(
    writing,
    versions.map(({ article }, index) => ({ id: ids[index]!, hashes: article.mediaHashes })),
  );
  for (const field of ['leadImage', 'socialImage'] as const) {
    const shown = versions.map(({ article }, index) => ({
      id: ids[index]!,
      file: article.plan.media?.[field]?.id ?? null,
    }));
    await linkFiles(writing, { uid: ARTICLE, field }, shown);
  }
  return places.map((place, index) => ({ place, id: published[index]! }));
}

/** Credits and related posts, and whom the credits are for. */
async function insertOwned(
  writing: Writing,
  articles: readonly ArticleEntries[],
): Promise<OwnedIds[]> {
  const credits = await insertForIds(
    writing,
    CREDIT,
    articles.flatMap((each) => each.credits),
  );
  const credited = articles.flatMap(({ matched }) => matched.credits);
  await insertLinks(
    writing,
    { uid: CREDIT, field: 'contributor' },
    credited.map(({ contributor }, index) => ({
      from: credits[index]!,
      to: contributor ? [contributor.rowId!] : [],
    })),
  );
  await insertLinks(
    writing,
    { uid: CREDIT, field: 'author' },
    credited.map(({ author }, index) => ({
      from: credits[index]!,
      to: author ? [author.rowId!] : [],
    })),
  );
  const relatedPosts = await insertForIds(
    writing,
    RELATED_POST,
    articles.flatMap((each) => each.relatedPosts),
  );
  return articles.map((each) => ({
    credits: credits.splice(0, each.credits.length),
    relatedPosts: relatedPosts.splice(0, each.relatedPosts.length),
  }));
}

function address({ documentId, slug, plan: { locale } }: ArticleEntries, now: Date) {
  if (slug === null) return [];
  return [
    own(now, {
      key: addressKey(locale, slug),
      path: slug,
      articleDocumentId: documentId,
      articleLocale: locale,
      current: true,
    }),
  ];
}

/** As the hook makes it, and changed once. */
function state({ documentId, draft, state: live, plan: { locale } }: ArticleEntries, now: Date) {
  return own(now, {
    key: stateKey({ documentId, locale }),
    articleDocumentId: documentId,
    articleLocale: locale,
    headline: draft.headline,
    ...live,
    version: 2,
  });
}

function own(now: Date, fields: Record<string, unknown>): IdentifiedEntry {
  return {
    documentId: newDocumentId(),
    ...fields,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
}
