import type { ChannelArticle } from './channel-article';

/** The date that readers and feeds see, else that of the first publication. */
export function publicationDate(article: ChannelArticle): string | null {
  const dates = [article.publishedOn, article.firstPublishedOn];
  return dates.find((date) => timeOf(date) !== null) ?? null;
}

/** The last change worth telling; null when there was none since publication. */
export function changeDate(article: ChannelArticle): string | null {
  const published = timeOf(publicationDate(article));
  const changed = timeOf(article.updatedOn);
  return changed !== null && (published === null || changed > published) ? article.updatedOn : null;
}

/** RFC 3339 in UTC, as feeds want it; null for what is no date. A day alone is its first moment. */
export function rfc3339(date: string | null): string | null {
  const time = timeOf(date);
  return time === null ? null : new Date(time).toISOString();
}

function timeOf(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
