import { keyOf, SECTIONS } from '../../surrogate-keys';
import type { KeyedKind } from '../../surrogate-keys';
import { rowsOf } from '../content/row';
import type { LoadedArticle } from './load-articles';

/** Surrogate keys of all that can change what is printed of an article: itself, its people, its places. */
export function keysShownBy({ article, targets, links }: LoadedArticle): string[] {
  const credits = rowsOf(article.credits);
  const of = (kind: KeyedKind, rows: unknown) =>
    rowsOf(rows).map(({ documentId }) => keyOf({ kind, documentId: String(documentId) }));
  const pointsElsewhere = targets.length > 0 || links.alternates.length > 0;
  const keys = [
    ...of('article', article),
    ...targets.map((documentId) => keyOf({ kind: 'article', documentId })),
    ...of('author', article.authors),
    ...credits.flatMap(({ author }) => of('author', author)),
    ...credits.flatMap(({ contributor }) => of('contributor', contributor)),
    ...of('section', article.section),
    ...of('tag', article.tags),
    ...(pointsElsewhere ? [SECTIONS] : []),
  ];
  return [...new Set(keys)];
}
