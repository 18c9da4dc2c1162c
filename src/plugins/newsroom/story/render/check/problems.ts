import type { ChannelArticle } from '../channel-article';

interface ProblemKind {
  /** Where an editor mends it; null for the settings of the publication. */
  field: keyof ChannelArticle | null;
  /** `{channel}` is the channel's name, `{needs}` "needs" for an error and "wants" for a warning. */
  message: string;
}

/** Everything that a channel can miss in an article: stable codes, in plain words. */
export const CHANNEL_PROBLEMS = {
  NEWSROOM_CHECK_HEADLINE_MISSING: {
    field: 'headline',
    message: '{channel} {needs} a headline.',
  },
  NEWSROOM_CHECK_HEADLINE_SHORT: {
    field: 'headline',
    message:
      '{channel} {needs} a headline of at least {least} letters; this one has {length}. Say more in it.',
  },
  NEWSROOM_CHECK_HEADLINE_LONG: {
    field: 'headline',
    message:
      '{channel} {needs} a headline of at most {most} letters; this one has {length}. Shorten it, or set a shorter SEO title.',
  },
  NEWSROOM_CHECK_SUMMARY_MISSING: {
    field: 'standfirst',
    message: '{channel} {needs} a summary: write a standfirst.',
  },
  NEWSROOM_CHECK_TEXT_MISSING: {
    field: 'body',
    message: '{channel} {needs} a text, and this story has none.',
  },
  NEWSROOM_CHECK_TEXT_SHORT: {
    field: 'body',
    message: '{channel} {needs} a text of at least {least} letters; this one has {length}.',
  },
  NEWSROOM_CHECK_DATE_MISSING: {
    field: 'publishedOn',
    message: '{channel} {needs} a date of publication.',
  },
  NEWSROOM_CHECK_AUTHOR_MISSING: {
    field: 'authors',
    message: '{channel} {needs} an author or a byline.',
  },
  NEWSROOM_CHECK_IMAGE_MISSING: {
    field: 'leadImage',
    message: '{channel} {needs} a lead image.',
  },
  NEWSROOM_CHECK_IMAGE_SIZE_UNKNOWN: {
    field: 'leadImage',
    message: '{channel} {needs} a lead image whose size is known; upload it again.',
  },
  NEWSROOM_CHECK_IMAGE_SMALL: {
    field: 'leadImage',
    message:
      '{channel} {needs} a lead image at least {least} pixels wide; this one has {width}. Take a larger one.',
  },
  NEWSROOM_CHECK_IMAGE_TEXT_MISSING: {
    field: 'leadImage',
    message:
      '{channel} {needs} an alternative text for the lead image, for those who can’t see it.',
  },
  NEWSROOM_CHECK_LANGUAGE_INVALID: {
    field: 'language',
    message: '{channel} {needs} a language such as "en" or "pt-BR"; this one is "{language}".',
  },
  NEWSROOM_CHECK_RIGHTS_MISSING: {
    field: 'copyrightHolder',
    message: '{channel} {needs} to know who holds the copyright.',
  },
  NEWSROOM_CHECK_NOT_FREE: {
    field: 'access',
    message:
      '{channel} shows whole stories to everyone, so it takes free ones alone; this one is "{access}" and stays out of it.',
  },
  NEWSROOM_CHECK_TEASER_ONLY: {
    field: 'access',
    message: '{channel} gets the teaser alone: the story is not open to everyone.',
  },
  NEWSROOM_CHECK_NOINDEX: {
    field: 'noindex',
    message: 'The story stays out of {channel}: it is set to "noindex".',
  },
  NEWSROOM_CHECK_CANONICAL_ELSEWHERE: {
    field: 'canonicalUrl',
    message: 'The story stays out of {channel}: its canonical address is elsewhere, {url}.',
  },
  NEWSROOM_CHECK_HISTORICAL: {
    field: 'historical',
    message: 'The story stays out of {channel}: it is historical.',
  },
  NEWSROOM_CHECK_EMBED_AS_LINK: {
    field: 'body',
    message: '{channel} shows the embed {url} as a link.',
  },
  NEWSROOM_CHECK_FOREIGN_HTML: {
    field: 'body',
    message:
      '{channel} takes no HTML of its own kind: of block {block} of the text it gets the words alone.',
  },
  NEWSROOM_CHECK_LOGO_MISSING: {
    field: null,
    message: '{channel} {needs} the publication’s logo: set `publication.logoUrl`.',
  },
  NEWSROOM_CHECK_DOCUMENT_LARGE: {
    field: 'body',
    message:
      '{channel} cuts off what is longer than {most} kilobytes; this document has {size}. Shorten the text.',
  },
  NEWSROOM_CHECK_DOCUMENT_INVALID: {
    field: null,
    message: '{channel}’s document breaks its published schema: {problem}',
  },
} as const satisfies Record<string, ProblemKind>;

export type ChannelProblemCode = keyof typeof CHANNEL_PROBLEMS;

/**
 * `error`: the channel refuses the story, or leaves it out against the desk's wish. `warning`: it
 * takes the story with less than it could have, or leaves it out as the desk has set it.
 */
export type ProblemLevel = 'error' | 'warning';

export interface ChannelProblem {
  /** Id of the channel. */
  channel: string;
  code: ChannelProblemCode;
  level: ProblemLevel;
  message: string;
  field: keyof ChannelArticle | null;
}

/** What a rule finds, before it is put into words. */
export interface Finding {
  code: ChannelProblemCode;
  level: ProblemLevel;
  details?: Readonly<Record<string, string | number>>;
}

export function channelProblem(
  channel: { id: string; name: string },
  { code, level, details = {} }: Finding,
): ChannelProblem {
  const { field, message } = CHANNEL_PROBLEMS[code];
  const words: Record<string, string | number> = {
    ...details,
    channel: channel.name,
    needs: level === 'error' ? 'needs' : 'wants',
  };
  return {
    channel: channel.id,
    code,
    level,
    field,
    message: message.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(words, name) ? String(words[name]) : whole,
    ),
  };
}
