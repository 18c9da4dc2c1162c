/** Where one article stands in one locale, as far as its readers are concerned. */
export interface Standing {
  documentId: string;
  locale: string;
  /** The published version; null when there is none. */
  published: PublishedFacts | null;
  /** null for an article that has no state yet: it is usable. */
  state: StateFacts | null;
}

/** Nothing that a message may not carry: no text of the body. Dates are ISO 8601. */
export interface PublishedFacts {
  slug: string;
  headline: string;
  language: string | null;
  section: string | null;
  publishedOn: string | null;
  firstPublishedOn: string | null;
  updatedOn: string | null;
  noindex: boolean;
}

export interface StateFacts {
  pubStatus: 'usable' | 'withheld' | 'canceled';
  legal: boolean;
  embargoUntil: string | null;
  historical: boolean;
  version: number;
}

/** The gate of everything that is read from outside (`services/public-articles.ts`), for one article. */
export function isPublic({ published, state }: Standing, now: Date): boolean {
  if (!published) return false;
  if (!state) return true;
  return state.pubStatus === 'usable' && !isEmbargoed(state, now);
}

const isEmbargoed = ({ embargoUntil }: StateFacts, now: Date) =>
  embargoUntil !== null && new Date(embargoUntil) > now;

export type WithdrawalCause = 'withheld' | 'canceled' | 'embargoed' | 'unpublished' | 'deleted';

/** Why an article that was public is not any more. */
export function withdrawalCause(
  { published, state }: Standing,
  { wasDeleted }: { wasDeleted: boolean },
): WithdrawalCause {
  if (state && state.pubStatus !== 'usable') return state.pubStatus;
  if (published) return 'embargoed';
  return wasDeleted ? 'deleted' : 'unpublished';
}
