/** What a change can be about. `articles` and `settings` name no document: anything of them may differ. */
export const CHANGE_KINDS = [
  'article',
  'articles',
  'author',
  'contributor',
  'section',
  'tag',
  'file',
  'settings',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * Something that readers may see differently from now on. A change of an article's live state, its
 * credits, related posts and corrections is a change of the article.
 */
export interface Change {
  kind: ChangeKind;
  documentId: string | null;
  /** null where the type has no locales, or all of them are meant. */
  locale: string | null;
}

/** Beyond this many articles in one transaction, naming each costs more than it saves. */
export const NAMED_AT_MOST = 200;

/** The changes of a set of articles that are written together: each by name, or all at once. */
export function changesOfArticles(
  articles: ReadonlyArray<{ documentId: string; locale: string }>,
): Change[] {
  if (articles.length > NAMED_AT_MOST) {
    return [{ kind: 'articles', documentId: null, locale: null }];
  }
  return articles.map(({ documentId, locale }) => ({ kind: 'article', documentId, locale }));
}
