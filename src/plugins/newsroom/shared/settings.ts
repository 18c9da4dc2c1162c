import type { Policy } from '../story/model';

/** The plugin's settings, as `config/plugins.ts` gives them (DESIGN §5, Addresses). */
export interface PublicationSettings {
  name: string;
  description: string | null;
  /** BCP 47, such as `en-GB`. */
  language: string;
  logoUrl: string | null;
  contactEmail: string | null;
  copyright: string | null;
  /** Address of each published rule, by schema.org's name for it: `correctionsPolicy`, `ethicsPolicy` … */
  policies: Partial<Record<Policy, string>>;
  /** Account on X, with its @. */
  twitterSite: string | null;
}

export interface NewsroomSettings {
  /** Origin of the publisher's frontend, without a trailing slash; null until it is known. */
  siteUrl: string | null;
  /**
   * Path of an article on the frontend with the placeholders {section}, {slug}, {locale}, {year},
   * {month}, {day}; one for all locales or one a locale. null until it is known.
   */
  articlePath: string | Readonly<Record<string, string>> | null;
  publication: PublicationSettings;
  /** How many stories a feed carries. */
  feedSize: number;
  /** Memory for public answers that are kept ready, a node; 0 keeps none. */
  answerCacheMegabytes: number;
}
