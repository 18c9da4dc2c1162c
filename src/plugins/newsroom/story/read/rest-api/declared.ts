import { splitCredit } from '../../blocks/picture-credit';
import type { DeclaredAuthor, DeclaredTerm, LegacyAttachment } from '../../legacy';
import { field, fieldsOf, textOf, type Fields } from '../json/fields';
import { lineOfHtml } from '../values/html-text';

export function authorOf(user: Fields): DeclaredAuthor {
  return {
    kind: 'author',
    id: textOf(user, 'id'),
    name: lineOfHtml(textOf(user, 'name', 'slug')) ?? '',
    slug: textOf(user, 'slug'),
    email: textOf(user, 'email'),
    bio: lineOfHtml(textOf(user, 'description')),
    url: textOf(user, 'url', 'link'),
    isGuest: false,
  };
}

export function termOf(term: Fields): DeclaredTerm {
  return {
    kind: 'term',
    taxonomy: taxonomyOf(term),
    id: textOf(term, 'id'),
    name: lineOfHtml(textOf(term, 'name')) ?? '',
    slug: textOf(term, 'slug'),
    parent: field(term, 'parent') === 0 ? null : textOf(term, 'parent'),
    description: lineOfHtml(textOf(term, 'description')),
  };
}

export function taxonomyOf(term: Fields): string {
  const taxonomy = textOf(term, 'taxonomy') ?? 'category';
  return taxonomy === 'post_tag' ? 'tag' : taxonomy;
}

export function attachmentOf(media: Fields): LegacyAttachment {
  const { caption, credit } = splitCredit(lineOfHtml(rendered(media, 'caption')) ?? '');
  return {
    kind: 'attachment',
    id: textOf(media, 'id'),
    url: textOf(media, 'source_url'),
    title: lineOfHtml(rendered(media, 'title')),
    alternativeText: textOf(media, 'alt_text'),
    caption,
    credit,
    mime: textOf(media, 'mime_type'),
    parentId: textOf(media, 'post'),
    commentCount: null,
    line: null,
  };
}

/** `{rendered: …}`; a plain text where the request asked for `context=edit` fields alone. */
export function rendered(object: Fields, name: string): string | null {
  const value = field(object, name);
  return textOf(object, name) ?? textOf(fieldsOf(value), 'rendered', 'raw');
}
