import { ATOM_RULES } from './atom';
import { HISTORY_RULES, MEDIA_RULES } from './extensions';
import { RSS_RULES, type FeedRule } from './rss';

export { readTree } from './tree';
export type { FeedNode } from './tree';

export interface FeedRules {
  /** Of the validator's cases, those that judge these rules. */
  folder: string;
  rules: Readonly<Record<string, FeedRule>>;
  /** Cases of which these rules say something else than the validator, each with the reason. */
  excused: Readonly<Record<string, string>>;
}

const LACKS_OTHERS = 'is about one element that may be missing, and lacks others that may not';
const NOT_OURS = 'is about something that no feed of ours has';

/** Rules of the W3C feed validator that its own test cases tell, for what our feeds are made of. */
export const FEED_RULES = {
  rss: {
    folder: 'rss20',
    rules: RSS_RULES,
    excused: {
      'data-types-datetime/everything.xml':
        'has each form of date that RFC 822 allows: we hold ourselves to one',
      'data-types-email/mailto-subject.xml': 'has an address as a link: ours are plain',
      'data-types-email/rfc2368.xml': 'has an address as a link: ours are plain',
    },
  },
  atom: {
    folder: 'atom',
    rules: ATOM_RULES,
    excused: {
      '3.1.1.3/bogus_mathml_element.xml': NOT_OURS,
      '3.1.1.3/bogus_svg_element.xml': NOT_OURS,
      '3.1.1.3/misplaced_element.xml': NOT_OURS,
      '4.2.11/missing-self.xml': 'is about a source, and its feed has no link to itself',
      '6.1/license-entry-invaliduri.xml': NOT_OURS,
      '6.1/license-feed-invaliduri.xml': NOT_OURS,
      '6.1/trackback-ping-outside-entry.xml': NOT_OURS,
      'must/entry_author_inherit_from_feed.xml': LACKS_OTHERS,
      'must/entry_summary_missing.xml': LACKS_OTHERS,
      'must/feed_copyright_missing.xml': LACKS_OTHERS,
      'must/feed_info_missing.xml': LACKS_OTHERS,
      'must/feed_unknown_element_core_namespace.xml': 'is no feed by its root element',
      'must/unknown_element_in_known_namespace.xml': NOT_OURS,
      'should/content_contains_base64_script.xml': NOT_OURS,
    },
  },
  history: { folder: 'ext/fh', rules: HISTORY_RULES, excused: {} },
  media: {
    folder: 'ext/media',
    rules: MEDIA_RULES,
    excused: {
      'invalid_restriction_allow_uri.xml': NOT_OURS,
      'invalid_restriction_relationship_missing.xml': NOT_OURS,
    },
  },
} as const satisfies Record<string, FeedRules>;
