import { foldSpace } from '../tree/element';

export type JsonObject = { readonly [key: string]: unknown };

/** Schema.org types of a single story; lists, videos and sites describe something else. */
const STORY_TYPE =
  /^(?:.*Article|BlogPosting|Report|Review|.*Posting|Recipe|CreativeWork|LiveBlogPosting)$/;
const WEB_PAGE_TYPE = /^(?:.*WebPage|ItemPage)$/;

const CONTROL = /\p{Cc}+/gu;
const COMMENT_WRAP = /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g;
const MAX_NODES = 20_000;

/** Every object of the page's JSON-LD, in document order; blocks that don't parse are left out. */
export function jsonLdObjects(blocks: readonly string[]): JsonObject[] {
  const found: JsonObject[] = [];
  for (const block of blocks) {
    const pending: unknown[] = [parseForgiving(block)];
    while (pending.length > 0 && found.length < MAX_NODES) {
      const value = pending.shift();
      if (Array.isArray(value)) pending.push(...value.slice(0, MAX_NODES));
      else if (isObject(value)) {
        found.push(value);
        if (value['@graph'] !== undefined) pending.push(value['@graph']);
        if (isObject(value['mainEntity'])) pending.push(value['mainEntity']);
        if (isObject(value['mainEntityOfPage'])) pending.push(value['mainEntityOfPage']);
      }
    }
  }
  return found;
}

/** Pages print raw line breaks inside strings, and comments around the block. */
function parseForgiving(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    try {
      return JSON.parse(
        block.replace(COMMENT_WRAP, '').replace(CONTROL, ' ').trim().replace(/;$/, ''),
      );
    } catch {
      return null;
    }
  }
}

/** The object that describes the story: an article before anything else, a web page at last. */
export function storyObject(objects: readonly JsonObject[]): JsonObject | null {
  const stories = objects.filter((object) => typesOf(object).some((type) => STORY_TYPE.test(type)));
  const best = stories.find((story) => textValue(story['articleBody']) !== null) ?? stories[0];
  return (
    best ?? objects.find((object) => typesOf(object).some((t) => WEB_PAGE_TYPE.test(t))) ?? null
  );
}

export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((name): name is string => typeof name === 'string');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, also when it is wrapped in a list or in `@value`; null when empty. */
export function textValue(value: unknown): string | null {
  if (typeof value === 'string') return foldSpace(value) || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textValue(value[0]);
  if (isObject(value)) return textValue(value['@value'] ?? value['name']);
  return null;
}

export function listValue(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => textValue(one) ?? []);
}

export function urlValue(value: unknown): string | null {
  if (Array.isArray(value)) return urlValue(value[0]);
  if (isObject(value)) return urlValue(value['url'] ?? value['contentUrl'] ?? value['@id']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
