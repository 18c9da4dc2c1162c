import { insertListing } from '../../../services/listing/keep-listing';
import { shownDate } from '../../../services/listing/listing-rows';
import { termOf } from '../../../services/listing/table';
import { isClosed } from '../../../services/public-articles';
import { entryOf } from '../../../services/search/entries';
import type { OwnWords } from '../../../services/search/own-words';
import { insertSearchRows, searchRow } from '../../../services/search/keep-index';
import type { Writing } from '../rows/insert';
import { inPieces, sideBySide } from '../side-by-side';
import type { ArticleEntries } from './article-entries';
import { namesNow } from './names-now';
import type { NamesNow } from './names-now';

/** A published version of an article, by its row. */
export interface PublishedArticle {
  id: number;
  article: ArticleEntries;
  /** Of its own texts. */
  words: OwnWords;
  publishedAt: Date;
}

/**
 * Lists and indexes articles that were published in a set, from what was written: the rows that
 * `keepListing` and `keepSearchIndex` would make of the database, without reading the texts back. Only
 * for documents that nobody knew before, of which no other version stands.
 */
export async function showSet(
  writing: Writing,
  published: readonly PublishedArticle[],
  now: Date,
): Promise<void> {
  const open = published.filter(({ article }) => !isClosed(article.state, now));
  const names = await namesNow(
    writing,
    open.map(({ article }) => article.matched),
  );
  const [, rows] = await sideBySide(
    insertListing(
      writing,
      published.map((each) => ({
        id: each.id,
        documentId: each.article.documentId,
        locale: each.article.plan.locale,
        shownOn: shownOn(each),
        terms: termsOf(each.article),
      })),
    ),
    inPieces(open, (each) =>
      searchRow(
        writing.strapi,
        entryOf(soughtIn(each, names), shownOn(each).getTime(), each.words),
      ),
    ),
  );
  await insertSearchRows(writing, rows);
}

const shownOn = ({ article: { draft }, publishedAt }: PublishedArticle): Date =>
  shownDate({
    publishedOn: draft.publishedOn,
    firstPublishedOn: draft.firstPublishedOn,
    publishedAt,
  });

function termsOf({ matched: { section, authors, tags } }: ArticleEntries): string[] {
  return [
    ...(section === null ? [] : [termOf('section', section.documentId!)]),
    ...authors.map(({ documentId }) => termOf('author', documentId!)),
    ...tags.map(({ documentId }) => termOf('tag', documentId!)),
  ];
}

/** The row as the search reads it, without its own texts: their words are there already. */
function soughtIn({ id, article }: PublishedArticle, names: NamesNow): Record<string, unknown> {
  const { documentId, plan, matched, credits } = article;
  return {
    id,
    document_id: documentId,
    locale: plan.locale,
    authors: matched.authors.map(names.author),
    credits: credits.map((credit, index) => ({
      ...credit,
      contributor: names.contributor(matched.credits[index]!.contributor),
      author: names.author(matched.credits[index]!.author),
    })),
    section: names.section(matched.section),
    tags: matched.tags.map(names.tag),
  };
}
