import type { LegacyPost, LegacyRelatedPost } from '../legacy';
import type { Story, StoryRelatedPost } from '../model';
import { authorsIn, readDateline } from './known-lines';

/** The story with what its source says, apart from the text, to read beside it. */
export function withDeclaredRelated(story: Story, { relatedPosts = [] }: LegacyPost): Story {
  const known = new Set(story.relatedPosts.map(({ headline }) => headline));
  const declared = relatedPosts.filter(({ headline }) => !known.has(headline)).map(relatedPost);
  return { ...story, relatedPosts: [...story.relatedPosts, ...declared] };
}

function relatedPost(post: LegacyRelatedPost): StoryRelatedPost {
  const { headline, teaser, url, byline, dateline, relation } = post;
  return {
    headline,
    teaser,
    url,
    byline,
    authors: byline === null ? [] : authorsIn(byline).map(({ name }) => name),
    dateline: dateline === null ? null : readDateline(dateline, null),
    placement: 'footer',
    afterParagraph: null,
    ...(relation === 'related' ? {} : { relation }),
  };
}
