import type { Knex } from 'knex';

export interface ListedArticle {
  documentId: string;
  locale: string;
}

/**
 * Narrows a statement to these articles, locale by locale. A list of pairs would say the same; PostgreSQL makes
 * hundreds of alternatives of it, and reads the whole table where it has no statistics yet, as after a restore.
 */
export function ofArticles<Statement extends Knex.QueryBuilder>(
  statement: Statement,
  articles: readonly ListedArticle[],
): Statement {
  const documents = new Map<string, string[]>();
  for (const { documentId, locale } of articles) {
    const ofLocale = documents.get(locale);
    if (ofLocale) ofLocale.push(documentId);
    else documents.set(locale, [documentId]);
  }
  statement.where((either) => {
    // No alternative at all would be every row.
    if (documents.size === 0) either.whereRaw('1 = 0');
    for (const [locale, ids] of documents) {
      either.orWhere((one) => one.where('locale', locale).whereIn('document_id', ids));
    }
  });
  return statement;
}
