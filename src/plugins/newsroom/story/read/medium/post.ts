import { parseHtml } from '../../blocks/html/parse';
import { serializeHtml } from '../../blocks/html/serialize';
import type { HtmlElement, HtmlNode } from '../../blocks/html/tree';
import type { DeclaredAuthor, LegacyPost } from '../../legacy';
import { legacyPost } from '../records/post';
import { allElements, firstElement, withClass, withoutElements, wordsIn } from '../text/html-tree';
import { sourceDate } from '../values/dates';

/** `…/p/9a8b7c6d5e4f` and `…/the-title-9a8b7c6d5e4f`: the id that Medium gives a post. */
const ID_IN_URL = /(?:\/p\/|-)([0-9a-f]{8,14})\/?(?:[?#]|$)/i;
const ID_IN_NAME = /-([0-9a-f]{10,14})\.html?$/i;

/** A post of an export, marked up with microformats (h-entry). */
export function mediumPost(html: string, name: string, language: string | null): LegacyPost {
  const page = parseHtml(withScriptAddresses(html));
  const entry = firstElement(page, withClass('h-entry'))?.children ?? page;
  const footer = firstElement(entry, ({ tag }) => tag === 'footer')?.children ?? [];
  const headline =
    wordsIn(firstElement(entry, withClass('p-name'))) ??
    wordsIn(firstElement(page, ({ tag }) => tag === 'title'));
  const standfirst = wordsIn(firstElement(entry, withClass('p-summary')));
  const author = firstElement(footer, withClass('p-author'));
  const time = firstElement(footer, withClass('dt-published'));
  const publishedOn = sourceDate(time?.attributes.datetime);
  const url = firstElement(footer, withClass('p-canonical'))?.attributes.href ?? null;
  const short = firstElement(
    footer,
    ({ tag, children }) => tag === 'a' && time !== null && children.includes(time),
  );
  const tags = allElements(footer, withClass('p-tag')).flatMap((tag) => wordsIn(tag) ?? []);
  const isDraft = /(?:^|[\\/])draft_/i.test(name) || (publishedOn === null && url === null);

  return legacyPost({
    format: 'medium',
    id: idOf(short?.attributes.href ?? null, url, name),
    url,
    status: isDraft ? 'draft' : 'public',
    slug: slugOf(url),
    headline,
    standfirst,
    language,
    publishedOn,
    people: peopleOf(author),
    tags,
    terms: tags.map((tag) => ({ taxonomy: 'tag', name: tag, slug: null })),
    siteUrl: url?.match(/^https?:\/\/[^/]+/i)?.[0] ?? null,
    body: bodyOf(entry, headline, standfirst),
    bodyFormat: 'html',
    raw: html,
  });
}

/** The account of an export: its name and address. Its sign-ins and devices are not read. */
export function mediumProfile(html: string): DeclaredAuthor {
  const card = firstElement(parseHtml(html), withClass('h-card'))?.children ?? [];
  const url = firstElement(card, withClass('u-url'))?.attributes.href ?? null;
  const items = allElements(card, ({ tag }) => tag === 'li').flatMap((item) => wordsIn(item) ?? []);
  const told = (label: string) =>
    items
      .find((item) => item.startsWith(label))
      ?.slice(label.length)
      .trim() || null;
  return {
    kind: 'author',
    id: url === null ? told('Medium user ID:') : userOf(url),
    name: wordsIn(firstElement(card, withClass('p-name'))) ?? told('Display name:') ?? '',
    slug: url === null ? null : userOf(url),
    email: told('Email address:'),
    bio: wordsIn(firstElement(card, withClass('p-note'))),
    url,
    isGuest: false,
  };
}

function idOf(short: string | null, url: string | null, name: string): string | null {
  const found = ID_IN_URL.exec(short ?? '') ?? ID_IN_URL.exec(url ?? '') ?? ID_IN_NAME.exec(name);
  return found?.[1]?.toLowerCase() ?? null;
}

function slugOf(url: string | null): string | null {
  const last =
    url
      ?.replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  return /^[\w-]+-[0-9a-f]{8,14}$/i.test(last) ? last.replace(/-[0-9a-f]{8,14}$/i, '') : null;
}

function userOf(url: string): string | null {
  return /@([\w.-]+)/.exec(url)?.[1] ?? null;
}

function peopleOf(author: HtmlElement | null): LegacyPost['people'] {
  const name = wordsIn(author);
  if (name === null) return [];
  const user = userOf(author?.attributes.href ?? '');
  return [{ id: user, name, slug: user, email: null }];
}

/** The headline and the subtitle stand above the body, and once more in it. */
function bodyOf(
  entry: readonly HtmlNode[],
  headline: string | null,
  standfirst: string | null,
): string {
  const content = firstElement(entry, withClass('e-content'))?.children ?? [];
  const isRepeated = (element: HtmlElement) =>
    withClass('graf--title')(element) ||
    (withClass('graf--leading')(element) &&
      /^h\d$/.test(element.tag) &&
      wordsIn(element) === headline) ||
    (withClass('graf--subtitle')(element) && wordsIn(element) === standfirst);
  const furniture = (element: HtmlElement) =>
    withClass('section-divider')(element) || isRepeated(element);
  return serializeHtml(withoutElements(content, furniture)).trim();
}

/** Gists and other things that a script draws: their address is all there is of them. */
function withScriptAddresses(html: string): string {
  return html.replace(
    /<script[^>]{0,200}?\ssrc="(https?:\/\/[^"<>\s]{1,2000})"[^>]{0,200}>\s*<\/script>/gi,
    '<p><a href="$1">$1</a></p>',
  );
}
