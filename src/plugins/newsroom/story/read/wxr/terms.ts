import type { DeclaredTerm, LegacyTerm } from '../../legacy';
import { textOf } from '../xml';
import type { XmlElement } from '../xml';
import { Fields } from '../xml/fields';

const TAXONOMIES: ReadonlyMap<string, string> = new Map([
  ['post_tag', 'tag'],
  ['', 'category'],
]);

/** A category of the file's head (`wp:category`). */
export function declaredCategory(element: XmlElement): DeclaredTerm {
  const fields = new Fields(element);
  const slug = fields.text('wp:category_nicename');
  return {
    kind: 'term',
    taxonomy: 'category',
    id: fields.text('wp:term_id'),
    name: fields.text('wp:cat_name') ?? slug ?? textOf(element).trim(),
    slug,
    parent: fields.text('wp:category_parent'),
    description: fields.text('wp:category_description'),
  };
}

/** A tag of the file's head (`wp:tag`). */
export function declaredTag(element: XmlElement): DeclaredTerm {
  const fields = new Fields(element);
  const slug = fields.text('wp:tag_slug');
  return {
    kind: 'term',
    taxonomy: 'tag',
    id: fields.text('wp:term_id'),
    name: fields.text('wp:tag_name') ?? slug ?? textOf(element).trim(),
    slug,
    parent: null,
    description: fields.text('wp:tag_description'),
  };
}

/** A term of any taxonomy (`wp:term`): menus, formats, and what plugins made. */
export function declaredTerm(element: XmlElement): DeclaredTerm {
  const fields = new Fields(element);
  const taxonomy = fields.text('wp:term_taxonomy') ?? '';
  const slug = fields.text('wp:term_slug');
  return {
    kind: 'term',
    taxonomy: TAXONOMIES.get(taxonomy) ?? taxonomy,
    id: fields.text('wp:term_id'),
    name: fields.text('wp:term_name') ?? slug ?? '',
    slug,
    parent: fields.text('wp:term_parent'),
    description: fields.text('wp:term_description'),
    isUnlisted: true,
  };
}

/** What Co-Authors Plus hides among the terms of a post. */
const CO_AUTHORS = 'author';

export interface TermsOfPost {
  terms: LegacyTerm[];
  coAuthors: XmlElement[];
}

/** Version 1.0 gives every term twice, once without its taxonomy: then only the other one counts. */
export function termsOfPost(categories: readonly XmlElement[]): TermsOfPost {
  const named = categories.filter(({ attributes }) => attributes['domain']);
  const coAuthors = named.filter(({ attributes }) => attributes['domain'] === CO_AUTHORS);
  const terms = (named.length > 0 ? named : categories)
    .filter(({ attributes }) => attributes['domain'] !== CO_AUTHORS)
    .map((element): LegacyTerm => {
      const domain = element.attributes['domain'] ?? '';
      const slug = element.attributes['nicename'] || null;
      const name = textOf(element).trim() || slug || '';
      return { taxonomy: TAXONOMIES.get(domain) ?? domain, name, slug };
    })
    .filter(({ name }) => name !== '');
  return { terms: eachOnce(terms), coAuthors };
}

/** Tags stand twice with their taxonomy, too, once without their slug. */
function eachOnce(terms: readonly LegacyTerm[]): LegacyTerm[] {
  const key = ({ taxonomy, name }: LegacyTerm) => `${taxonomy}:${name}`;
  if (new Set(terms.map(key)).size === terms.length) return [...terms];
  const slugs = new Map(
    terms.flatMap((term) => (term.slug === null ? [] : [[key(term), term.slug]])),
  );
  const found = new Map(
    terms.map((term) => [key(term), { ...term, slug: term.slug ?? slugs.get(key(term)) ?? null }]),
  );
  return [...found.values()];
}

/** Where WordPress puts what nobody filed. */
const UNFILED = 'uncategorized';

/** The section: the category that an SEO plugin marks as the main one, else the first that says something. */
export function sectionOf(terms: readonly LegacyTerm[], main: string | null): string | null {
  const categories = terms.filter(({ taxonomy }) => taxonomy === 'category');
  const filed = categories.filter(
    ({ slug, name }) => slug !== UNFILED && name.toLowerCase() !== UNFILED,
  );
  return filed.find(({ name }) => name === main)?.name ?? filed[0]?.name ?? null;
}

export function tagsOf(terms: readonly LegacyTerm[]): string[] {
  return terms.filter(({ taxonomy }) => taxonomy === 'tag').map(({ name }) => name);
}
