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

/** A path with placeholders: one for all locales, or one a locale; null until it is known. */
export type PathTemplate = string | Readonly<Record<string, string>> | null;

/** What has a page of its own beside articles. */
export const NAMED_PAGES = ['author', 'section', 'tag'] as const;

export type NamedPage = (typeof NAMED_PAGES)[number];

export interface NewsroomSettings {
  /** Origin of the publisher's frontend, without a trailing slash; null until it is known. */
  siteUrl: string | null;
  /**
   * Path of an article on the frontend with the placeholders {section}, {slug}, {locale}, {year},
   * {month}, {day}.
   */
  articlePath: PathTemplate;
  /** Paths of the pages of authors, sections and tags there, with the placeholders {slug} and {locale}. */
  pagePaths: Readonly<Record<NamedPage, PathTemplate>>;
  publication: PublicationSettings;
  /** How many stories a feed carries. */
  feedSize: number;
  /** Memory for public answers that are kept ready, a node; 0 keeps none. */
  answerCacheMegabytes: number;
  /** How often a caller may ask; null for no limit. */
  rateLimit: RateLimitSettings | null;
  /** Channels that are off, by id: they have no address and nothing is sent to them. */
  channelsOff: readonly string[];
  /** Where the newsroom's own requests may go beyond public addresses. */
  network: NetworkSettings;
  activityPub: ActivityPubSettings;
  delivery: DeliverySettings;
  imports: ImportSettings;
  /** With Redis: whether a server works for the imports of other processes, too. */
  importWork: boolean;
}

/** What the admin edits; it stands over the configuration, field by field. */
export const EDITABLE = [
  'siteUrl',
  'articlePath',
  'pagePaths',
  'publication',
  'feedSize',
  'channelsOff',
  'imports',
] as const satisfies ReadonlyArray<keyof NewsroomSettings>;

/** With what the import desk begins; each import may choose otherwise. */
export interface ImportSettings {
  /** IANA name, for dates that tell no zone of their own. */
  timezone: string;
  /** Of stories that nobody signed. */
  defaultAuthor: string | null;
  /** Whether stories that were public in their source are published. */
  publish: boolean;
}

export interface RateLimitSettings {
  windowSeconds: number;
  /** Requests in a window, without a token. */
  perAddress: number;
  /** With one; also of all tokens from one address together. */
  perToken: number;
}

/** The publication in the fediverse. */
export interface ActivityPubSettings {
  /** Off by default; it also needs the server's own `url`. */
  enabled: boolean;
  /** `news` in `@news@cms.example.org`: lower-case letters, digits and underscores. */
  username: string;
}

export interface NetworkSettings {
  /**
   * What may be reached although it is not public: a host (`intranet.example`), a host with a port
   * (`localhost:8080`), an address or a network (`10.1.0.0/16`, `fd00::/8`).
   */
  allow: readonly string[];
  /** Ports of public hosts; a host listed in `allow` without a port may be reached at any. */
  ports: readonly number[];
}

export interface DeliverySettings {
  /** False for a node that writes and serves, and leaves sending to others. */
  dispatch: boolean;
  /** Receivers that are set up in code; those of the admin stand beside them. */
  endpoints: readonly EndpointSettings[];
}

export const ENDPOINT_KINDS = ['webhook', 'websub', 'indexnow', 'purge'] as const;

export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

/** Also those that nobody sets up: inboxes of the fediverse's followers. */
export type ReceiverKind = EndpointKind | 'activitypub';

export const EVENTS = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.withdrawn',
] as const;

export type EventName = (typeof EVENTS)[number];

/** How a cache is told: our own signed message, Fastly's surrogate keys, Cloudflare's cache tags. */
export const PURGE_STYLES = ['signed', 'fastly', 'cloudflare'] as const;

/** One receiver. */
export interface EndpointSettings {
  /** Lower-case letters, digits and hyphens, at most 60; it stands in every receipt. */
  id: string;
  kind: EndpointKind;
  url: string;
  /** Default: true. */
  enabled?: boolean;
  /** Default: all. */
  events?: readonly EventName[];
  /** Default: all. */
  locales?: readonly string[];
  /**
   * Newest first. Each signs, so that a receiver can change over. A webhook's are `whsec_` and base64
   * of at least 24 bytes (Standard Webhooks); IndexNow's is its key; a cache's its token.
   */
  secrets?: readonly string[];
  /** Name of an environment variable that holds the secrets, separated by spaces; begins with NEWSROOM_. */
  secretsFrom?: string;
  /** Of a `purge`. Default: signed. */
  style?: (typeof PURGE_STYLES)[number];
  /** Of an `indexnow`: where its key file is, when not at the root of the site. */
  keyLocation?: string;
  /** Of a `webhook`: adds the ninjs document to the event, and to a withdrawal its cancellation. */
  withDocument?: boolean;
  /** Messages under way at once. Default: 8. */
  concurrency?: number;
  /** For one try. Default: 20,000. */
  timeoutMs?: number;
}

/** An endpoint as the admin sees it: never a secret. */
export interface EndpointView extends Omit<EndpointSettings, 'secrets'> {
  enabled: boolean;
  /** `config` ones are changed in code only. */
  from: 'config' | 'admin';
  /** How many secrets sign now. */
  secretCount: number;
  /** Since when it is off because it answered 410 Gone; ISO 8601. */
  goneSince: string | null;
}
