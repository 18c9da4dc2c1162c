import { ARTICLE, ARTICLE_STATE, ADDRESS, CORRECTION, CREDIT, RELATED_POST } from '../../../uids';
import { addressKey } from '../../../documents/address/key';
import { stateKey } from '../../../documents/article-state/state';
import { newDocumentId } from '../../../documents/new-document-id';
import type { StoryToWrite } from '../../plan/plan-stories';
import { insertEntries, insertForIds } from '../rows/insert';
import type { IdentifiedEntry, Writing } from '../rows/insert';
import { insertLinks } from '../rows/links';
import { articleEntries, preparedStory, writtenArticle } from './article-entries';
import type { ArticleEntries } from './article-entries';
import { linkLeadImages, linkMedia } from './media';
import { chooseSlugs } from './slugs';
import type { ArticleNow } from '../snapshot';

/**
 * Writes new articles as a set: with a statement a table, not a hundred an article, exactly the rows
 * that the Document Service and the hooks of `documents/` would have written. Everybody whom the
 * stories name must have been made. Call it inside the transaction of `writing`.
 *
 * @returns the articles as they stand then, in the order of the plans.
 * @throws what the hooks throw; then none of the set may stay.
 */
export async function writeSet(
  writing: Writing,
  plans: readonly StoryToWrite[],
  timezone: string,
): Promise<ArticleNow[]> {
  const now = new Date();
  const prepared = plans.map((plan) => preparedStory(plan, timezone));
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
  await insertArticles(writing, articles);
  return articles.map(writtenArticle);
}

interface OwnedIds {
  credits: number[];
  relatedPosts: number[];
}

async function insertArticles(writing: Writing, articles: readonly ArticleEntries[]) {
  const owned = await insertOwned(writing, articles);
  // The drafts first: ids then stand in the order in which an editor would have made them.
  const versions = [
    ...articles.map((article, index) => ({ article, owned: owned[index]!, entry: article.draft })),
    ...articles.flatMap((article, index) =>
      article.published ? { article, owned: owned[index]!, entry: article.published } : [],
    ),
  ];
  const ids = await insertForIds(
    writing,
    ARTICLE,
    versions.map(({ entry }) => entry),
  );
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
  await linkLeadImages(
    writing,
    versions.map(({ article }, index) => ({
      id: ids[index]!,
      file: article.plan.media?.leadImage?.id ?? null,
    })),
  );
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
