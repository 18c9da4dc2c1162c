import type { SectionKind } from './phrase-family';

/** Furniture that is known by its make rather than by a phrase. */
export interface Pattern {
  rule: string;
  opens?: SectionKind;
  matches: (line: string, simple: string, words: number) => boolean;
}

const NETWORKS = new Set(
  (
    'facebook twitter x whatsapp linkedin pinterest reddit tumblr telegram messenger flipboard pocket ' +
    'instagram youtube google google+ skype mastodon bluesky threads email mail print rss snapchat tiktok ' +
    'فيسبوك تويتر واتساب تلغرام تليغرام انستغرام لينكدإن viber line mix stumbleupon digg vk xing share tweet comments comment copy link pin sms bloglovin on via'
  ).split(' '),
);

/** "FacebookTwitterPinterestEmail": icons' names that ran together when the page was copied. */
const RUN_TOGETHER =
  /^(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|messenger|flipboard|instagram|youtube|google|e-?mail|print|share|tweet|copy|link|[\s+|,:·•/0-9])+$/i;

/** The switch to another edition, in the letters of its own language. */
const LANGUAGES =
  /(?:中文|简体|繁體|日本語|한국어|العربية|فارسی|русск|українськ|ελληνικ|עברית|हिन्दी|বাংলা|español|français|deutsch|português|italiano|english)/iu;

export const PATTERNS: readonly Pattern[] = [
  { rule: 'fragment', matches: (line) => !/\p{L}/u.test(line) },
  {
    rule: 'comments',
    opens: 'comments',
    matches: (_line, simple, words) =>
      words <= 40 &&
      /^(?:\d+|one|two) (?:thoughts?|comments?|responses?|replies|kommentare|commentaires|comentarios) (?:on|to|zu|sur|en|sobre)\b/.test(
        simple,
      ),
  },
  {
    rule: 'media-player',
    matches: (line, _simple, words) =>
      words <= 20 &&
      /^(?:videos?|photos|gallery|podcast|audio|listen|watch(?: more| live| now)?|in pictures|in pics|vidéo|fotos|imágenes)\s?[:|]\s/i.test(
        line,
      ),
  },
  {
    rule: 'share-bar',
    matches: (line, simple, words) =>
      (words > 0 &&
        words <= 14 &&
        simple.split(' ').every((word) => NETWORKS.has(word) || /^\d+$/.test(word))) ||
      (line.length <= 120 && RUN_TOGETHER.test(line)),
  },
  {
    rule: 'counter',
    matches: (_line, simple, words) =>
      words <= 4 &&
      /^\d[\d kmx+]* (?:comments?|shares?|views?|likes?|replies|responses?|retweets?|photos|images|votes|min|mins|minutes?|kommentare|commentaires|comentarios|partages)(?: (?:read|ago|lesezeit|de lecture|de lectura))?$/.test(
        simple,
      ),
  },
  {
    rule: 'copyright',
    matches: (line, _simple, words) =>
      words <= 30 && /©|\(c\)\s*\d{4}|copyright\s+\d{4}/i.test(line),
  },
  {
    rule: 'address',
    matches: (line, _simple, words) =>
      words <= 12 && /^\S+@\S+\.\S+$|^https?:\/\/\S+$|^www\.\S+$/i.test(line),
  },
  {
    rule: 'language-switch',
    matches: (line, _simple, words) =>
      words <= 4 &&
      LANGUAGES.test(line) &&
      (words === 1 || /^(?:read|leer|lire|lesen|ler|leggi|see|view|阅读|閱讀|読む)/iu.test(line)),
  },
  { rule: 'handle', matches: (line) => /^@\w{2,30}$/.test(line) },
  {
    rule: 'navigation',
    matches: (line, _simple, words) =>
      words <= 40 && (line.match(/\s[|»›>•·]\s/g)?.length ?? 0) >= 2 && !/[.!?]["”]?$/.test(line),
  },
  {
    rule: 'phone',
    matches: (line, _simple, words) =>
      words <= 8 && /^(?:tel|phone|fax|telephone|whatsapp)\b.{0,20}\d{3}/i.test(line),
  },
];

/** The first pattern that fits the line, or null. */
export function patternOf(line: string, simple: string, words: number): Pattern | null {
  return PATTERNS.find((pattern) => pattern.matches(line, simple, words)) ?? null;
}
