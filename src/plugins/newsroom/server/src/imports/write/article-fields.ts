import type { Story, StoryRelatedPost } from '../../../../story/model';
import { instantOf } from './instant';

/** The article's own fields, without relations and slug. */
export function articleFields(story: Story, timezone: string) {
  return {
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    body: story.body,
    byline: story.byline,
    creditLine: story.credit,
    datelinePlace: story.dateline?.place ?? null,
    datelineAgency: story.dateline?.agency ?? null,
    datelineDate: story.dateline?.date ?? null,
    language: story.language,
    publishedOn: instantOf(story.publishedOn, timezone),
    updatedOn: instantOf(story.updatedOn, timezone),
    sourceName: story.sourceName,
    sourceUrl: story.sourceUrl,
    canonicalUrl: story.canonicalUrl,
  };
}

export function relatedPostFields(related: StoryRelatedPost) {
  return {
    headline: related.headline,
    teaser: related.teaser,
    url: related.url,
    byline: related.byline,
    datelinePlace: related.dateline?.place ?? null,
    datelineAgency: related.dateline?.agency ?? null,
    datelineDate: related.dateline?.date ?? null,
    placement: related.placement,
    afterParagraph: related.afterParagraph,
    relation: 'related',
  };
}
