import type { LegacyTerm } from '../../legacy';
import { field, rowsOf, textOf, textsOf, type Fields } from '../json/fields';
import { lineOfHtml } from '../values/html-text';
import { taxonomyOf } from './declared';
import { structuredData } from './structured-data';

/** Terms of Co-Authors Plus: a taxonomy of people. */
export const CO_AUTHORS = 'author';

/**
 * The terms of a post: with their names where the answer brings these, as `_embed` or in what Yoast
 * writes for search engines; else their ids alone.
 */
export function termsOf(post: Fields, embedded: Fields): LegacyTerm[] {
  const whole = embeddedTerms(embedded).flatMap((term) => {
    const name = lineOfHtml(textOf(term, 'name'));
    return name === null ? [] : [{ taxonomy: taxonomyOf(term), name, slug: textOf(term, 'slug') }];
  });
  if (whole.length > 0) return whole;
  const { articleSection, keywords } = structuredData(post);
  return [
    ...namedOrNot('category', articleSection, field(post, 'categories')),
    ...namedOrNot('tag', keywords, field(post, 'tags')),
  ];
}

export function embeddedTerms(embedded: Fields): Fields[] {
  const lists = field(embedded, 'wp:term');
  return Array.isArray(lists) ? lists.flatMap((list: unknown) => rowsOf(list)) : [];
}

function namedOrNot(taxonomy: string, names: unknown, ids: unknown): LegacyTerm[] {
  const known = textsOf(names).flatMap((name) => lineOfHtml(name) ?? []);
  if (known.length > 0) return known.map((name) => ({ taxonomy, name, slug: null }));
  // Some plugins put whole terms where ids are.
  const objects = rowsOf(ids).filter((term) => textOf(term, 'name') !== null);
  if (objects.length > 0) {
    return objects.map((term) => ({
      taxonomy,
      name: lineOfHtml(textOf(term, 'name')) ?? '',
      slug: textOf(term, 'slug'),
    }));
  }
  return textsOf(ids).map((id) => ({ taxonomy, name: '', slug: null, id }));
}
