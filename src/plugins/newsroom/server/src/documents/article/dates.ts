import type { ArticleVersion, ArticleVersions } from './versions';

export type DatesOfPublication = Pick<
  ArticleVersion,
  'publishedOn' | 'firstPublishedOn' | 'updatedOn'
>;

/**
 * The dates that a draft takes when it is published at `goesPublic` (now, or the end of its
 * embargo). A date that was given stays: legacy stories bring theirs. `firstPublishedOn` is set
 * once. `updatedOn` moves when the text did, unless the editor set it in this draft.
 */
export function datesAtPublish(
  { draft, published }: { draft: ArticleVersion; published: ArticleVersions['published'] },
  goesPublic: Date,
): DatesOfPublication {
  const at = goesPublic.toISOString();
  return {
    publishedOn: draft.publishedOn ?? at,
    firstPublishedOn: draft.firstPublishedOn ?? published?.firstPublishedOn ?? at,
    updatedOn: movesUpdatedOn(draft, published) ? at : draft.updatedOn,
  };
}

function movesUpdatedOn(draft: ArticleVersion, published: ArticleVersion | null): boolean {
  if (!published) return false;
  const typed = instant(draft.updatedOn) !== instant(published.updatedOn);
  if (typed) return false;
  const text = ({ headline, standfirst, plainText }: ArticleVersion) =>
    JSON.stringify([headline, standfirst, plainText]);
  return text(draft) !== text(published);
}

const instant = (date: string | null) => (date === null ? null : new Date(date).getTime());
