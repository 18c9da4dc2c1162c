import {
  changeDate,
  feedContent,
  fitForPrint,
  languageOf,
  publicationDate,
  rfc3339,
  summaryOf,
} from '../../../story/render';
import type { ChannelArticle, ChannelImage, Publication } from '../../../story/render';
import { actorUrl, objectUrl } from './place';
import type { ActivityPubPlace } from './place';

export const CONTEXT = 'https://www.w3.org/ns/activitystreams';
export const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';

/** Activity Streams 2.0 as JSON-LD. */
export type ActivityStreams = Readonly<Record<string, unknown>>;

/** Whom everything of the publication is addressed to. */
export const addressed = (place: ActivityPubPlace) => ({
  to: [PUBLIC],
  cc: [`${actorUrl(place)}/followers`],
});

/** A story as the fediverse reads it: an Article of the publication, for everybody. */
export function articleObject(
  place: ActivityPubPlace,
  given: { article: ChannelArticle; publication: Publication },
): ActivityStreams {
  const [article, publication] = fitForPrint(given.article, given.publication);
  const language = languageOf(article, publication);
  const content = feedContent(article, publication);
  return {
    '@context': CONTEXT,
    type: 'Article',
    id: objectUrl(place, article),
    attributedTo: actorUrl(place),
    ...addressed(place),
    name: article.headline,
    summary: summaryOf(article) || undefined,
    content,
    // Only here does the language stand.
    contentMap: { [language]: content },
    mediaType: 'text/html',
    url: article.url,
    published: rfc3339(publicationDate(article)) ?? undefined,
    updated: rfc3339(changeDate(article)) ?? undefined,
    image: article.leadImage ? imageObject(article.leadImage) : undefined,
    tag: article.tags.map((name) => ({ type: 'Hashtag', name: hashtag(name) })),
  };
}

function imageObject({ url, mime, alternativeText, width, height }: ChannelImage): ActivityStreams {
  return {
    type: 'Image',
    url,
    mediaType: mime ?? undefined,
    name: alternativeText ?? undefined,
    width: width ?? undefined,
    height: height ?? undefined,
  };
}

/** Of several words in one: `#HarbourBridge`. */
const hashtag = (name: string): string =>
  `#${name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;
