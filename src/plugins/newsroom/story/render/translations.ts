import type { ChannelAlternate, ChannelArticle } from './channel-article';

/** The same story in its other languages, one a language. */
export function translationsOf({ alternates, url }: ChannelArticle): ChannelAlternate[] {
  const own = alternates.find((alternate) => alternate.url === url)?.language;
  const known = new Set<string | undefined>([own]);
  return alternates.filter(({ language, url: href }) => {
    const isNew = href !== url && !known.has(language);
    known.add(language);
    return isNew;
  });
}
