import type { LegacyPost, Story } from '../../../../../story/model';
import { preparedFields } from '../../../documents/article/prepared-data';
import type { PreparedFields } from '../../../documents/article/prepared-data';
import { ownWordsOf } from '../../../services/search/own-words';
import type { OwnWords } from '../../../services/search/own-words';
import { packedPost } from '../../journal/legacy-post';
import type { PackedPost } from '../../journal/legacy-post';
import { localeFor } from '../../locales';
import type { Locales } from '../../locales';
import { isPublic } from '../../plan/is-public';
import { articleFields } from '../article-fields';

interface StoryOfPost {
  story: Story;
  post: LegacyPost;
}

/** What is written of a new article apart from its slug. Throws what the hooks throw. */
export function preparedStory({ story, post }: StoryOfPost, timezone: string): PreparedFields {
  return preparedFields(articleFields(story, { timezone, post }), null);
}

/** The words of its texts, as the search will have them. */
export function preparedWords(fields: PreparedFields['fields'], locale: string): OwnWords {
  return ownWordsOf({ ...fields, plain_text: fields.plainText, locale });
}

/** What a set makes of a story without a question to the database: any thread can do it beforehand. */
export interface ReadyStory {
  prepared: PreparedFields;
  packed: PackedPost;
  /** null where readers are not to see it. */
  words: { locale: string; own: OwnWords } | null;
}

/** It, and the story that it was made of: that may show pictures by the time when it is written. */
export interface ReadyBefore extends ReadyStory {
  of: Story;
}

interface PlanOfStory {
  story: Story;
  locale: string;
  ready: ReadyBefore | null;
}

/** What was prepared of this very story; null where it must be prepared as it is now. */
export const readyFields = ({ story, ready }: PlanOfStory): PreparedFields | null =>
  ready?.of === story ? ready.prepared : null;

/** Its words, which are those of its language. */
export const readyWords = ({ story, locale, ready }: PlanOfStory): OwnWords | null =>
  ready?.of === story && ready.words?.locale === locale ? ready.words.own : null;

/** What making stories ready goes by, besides the stories. */
export interface ReadyRules {
  publish: boolean;
  timezone: string;
  locales: Locales;
}

/** null for a story that is not to be had as it is: whoever writes it hears why. */
export function readyStory(
  { story, post }: StoryOfPost,
  { publish, timezone, locales }: ReadyRules,
): ReadyStory | null {
  try {
    const prepared = withBodyOf(story, preparedStory({ story, post }, timezone));
    const isShown = publish && isPublic(story.source.status, story.publishedOn, timezone);
    const locale = localeFor(story.language, locales, post.whole?.locale ?? null);
    return {
      prepared,
      packed: packedPost(post),
      words: isShown ? { locale, own: preparedWords(prepared.fields, locale) } : null,
    };
  } catch {
    return null;
  }
}

/** One body for both, where they are the same: it then travels between threads once. */
function withBodyOf({ body }: Story, prepared: PreparedFields): PreparedFields {
  if (JSON.stringify(prepared.fields.body) !== JSON.stringify(body)) return prepared;
  return { ...prepared, fields: { ...prepared.fields, body } };
}
