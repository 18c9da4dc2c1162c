import type { Dateline, LegacyPost, Story, StoryRelatedPost } from '../../../../story/model';
import type { MatchedCredit } from '../match/match-story';
import type { WholeArticle } from '../../../../story/whole';
import { canonicalElsewhere } from './canonical-elsewhere';
import { searchAndRights } from './search-and-rights';
import { instantOf } from './instant';

/**
 * The article's own fields, without relations and slug.
 *
 * @param post what the source says beside the story; of what it has no word for nothing is changed.
 */
export function articleFields(
  story: Story,
  { timezone, post }: { timezone: string; post: LegacyPost },
) {
  const { access, whole } = post;
  return {
    ...(access !== null && { access }),
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    body: story.body,
    leadImageCaption: story.leadImage?.caption ?? null,
    leadImageCredit: story.leadImage?.credit ?? null,
    byline: story.byline,
    creditLine: story.credit,
    datelinePlace: story.dateline?.place ?? null,
    datelineAgency: story.dateline?.agency ?? null,
    datelineDate: dayOf(story.dateline),
    language: story.language,
    publishedOn: instantOf(story.publishedOn, timezone),
    updatedOn: instantOf(story.updatedOn, timezone),
    sourceName: story.sourceName,
    sourceUrl: story.sourceUrl,
    canonicalUrl: whole ? whole.canonicalUrl : canonicalElsewhere(story, post),
    ...(whole ? wholeFields(whole) : searchAndRights(story, post)),
  };
}

/** What only the newsroom's own export has. */
function wholeFields(whole: WholeArticle) {
  return {
    label: whole.label,
    genre: whole.genre,
    firstPublishedOn: whole.firstPublishedOn,
    leadImageCaption: whole.leadImageCaption,
    leadImageCredit: whole.leadImageCredit,
    usageTerms: whole.usageTerms,
    copyrightHolder: whole.copyrightHolder,
    seoTitle: whole.seoTitle,
    seoDescription: whole.seoDescription,
    noindex: whole.noindex,
    publicNote: whole.publicNote,
    editorNote: whole.editorNote,
  };
}

/** One contribution, without the link to whoever made it. */
export function creditFields({ credit, contributor }: MatchedCredit) {
  return {
    name: credit.whole ? credit.name : (contributor?.name ?? credit.name),
    role: credit.role,
    organization: credit.organization,
    place: credit.place,
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
    datelineDate: dayOf(related.dateline),
    placement: related.placement,
    afterParagraph: related.afterParagraph,
    relation: related.relation ?? 'related',
  };
}

/** The column holds whole days only; a date that was printed without its year stays in the text. */
function dayOf(dateline: Dateline | null): string | null {
  const day = /^\d{4}-\d\d-\d\d$/.exec(dateline?.date ?? '')?.[0];
  // PostgreSQL and MariaDB refuse the 31st of February; JavaScript takes the day after it.
  return day !== undefined && instantOf(day, 'UTC')?.startsWith(day) ? day : null;
}
