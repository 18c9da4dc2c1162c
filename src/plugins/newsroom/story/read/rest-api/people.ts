import type { LegacyPerson } from '../../legacy';
import { field, fieldsOf, isFields, rowsOf, textOf, type Fields } from '../json/fields';
import { lineOfHtml } from '../values/html-text';
import { CO_AUTHORS, embeddedTerms } from './terms';

/**
 * Who wrote a post: with names where the answer brings these, as `_embed`, from a plugin for several
 * authors, or from Yoast; else the id of the account.
 */
export function peopleOf(post: Fields, embedded: Fields): LegacyPerson[] {
  const coAuthors = embeddedTerms(embedded).filter(
    (term) => field(term, 'taxonomy') === CO_AUTHORS,
  );
  const [named] = [coAuthors, ofPlugin(post), rowsOf(field(embedded, 'author'))]
    .map((list) => list.flatMap(personOf))
    .filter((people) => people.length > 0);
  return named ?? account(post);
}

/** PublishPress and Co-Authors Plus give whole people under names of their own. */
function ofPlugin(post: Fields): Fields[] {
  return ['authors', 'coauthors'].flatMap((name) => rowsOf(field(post, name)));
}

function personOf(person: Fields): LegacyPerson[] {
  const name = lineOfHtml(textOf(person, 'display_name', 'name'));
  // An author that may not be shown is an error object in the answer.
  if (name === null || isFields(field(person, 'data'))) return [];
  const slug = textOf(person, 'slug', 'user_nicename');
  return [{ id: slug ?? textOf(person, 'id', 'user_id'), name, slug, email: null }];
}

function account(post: Fields): LegacyPerson[] {
  const name = lineOfHtml(textOf(fieldsOf(field(post, 'yoast_head_json')), 'author'));
  const id = field(post, 'author') === 0 ? null : textOf(post, 'author');
  if (id === null && name === null) return [];
  return [{ id, name: name ?? '', slug: null, email: null }];
}
