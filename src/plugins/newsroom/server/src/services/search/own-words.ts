import { stemsOf } from '../../../../story/search';

/** What an article itself says, by the columns that have it. */
export interface SoughtTexts {
  locale?: unknown;
  headline?: unknown;
  kicker?: unknown;
  standfirst?: unknown;
  byline?: unknown;
  plain_text?: unknown;
}

/** Its words as stems in their order, with a space between two: one text goes anywhere faster than a list. */
export type OwnWords = Readonly<Record<'headline' | 'summary' | 'byline' | 'body', string>>;

/** Needs nothing but the texts, so that it can be done in any thread. */
export function ownWordsOf(texts: SoughtTexts): OwnWords {
  const locale = String(texts.locale);
  return {
    headline: stemsIn([texts.headline], locale),
    summary: stemsIn([texts.kicker, texts.standfirst], locale),
    byline: stemsIn([texts.byline], locale),
    body: stemsIn([texts.plain_text], locale),
  };
}

export const stemsIn = (texts: readonly unknown[], locale: string): string =>
  joined(texts.map((text) => (typeof text === 'string' ? stemsOf(text, locale).join(' ') : '')));

export const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');
