import type { ChannelArticle } from './channel-article';

/** The date that readers and feeds see, else that of the first publication. */
export function publicationDate(article: ChannelArticle): string | null {
  const dates = [article.publishedOn, article.firstPublishedOn];
  return dates.find((date) => timeOf(date) !== null) ?? null;
}

/** The last change worth telling, a correction among them; null when there was none since publication. */
export function changeDate(article: ChannelArticle): string | null {
  const published = timeOf(publicationDate(article));
  const dates = [article.updatedOn, ...article.corrections.map(({ date }) => date)];
  let [change, latest] = [null as string | null, published ?? -Infinity];
  for (const date of dates) {
    const time = timeOf(date);
    if (time !== null && time > latest) [change, latest] = [date, time];
  }
  return change;
}

/** RFC 3339 in UTC, as feeds want it; null for what is no date. A day alone is its first moment. */
export function rfc3339(date: string | null): string | null {
  const time = timeOf(date);
  return time === null ? null : new Date(time).toISOString();
}

/** RFC 822 with the four digits of RFC 2822's year, as RSS wants it; null for what is no date. */
export function rfc822(date: string | null): string | null {
  const time = timeOf(date);
  return time === null ? null : new Date(time).toUTCString();
}

/** The formats of channels have four digits for a year. */
const FIRST = Date.UTC(1000, 0);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

function timeOf(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  return time >= FIRST && time <= LAST ? time : null;
}
