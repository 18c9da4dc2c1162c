import type { DeclaredAuthor, LegacyPerson } from '../../legacy';
import { textOf } from '../xml';
import type { XmlElement } from '../xml';
import { Fields } from '../xml/fields';

/** Somebody of the list of authors at the head of the file. */
export function declaredAuthor(element: XmlElement): DeclaredAuthor {
  const fields = new Fields(element);
  const login = fields.text('wp:author_login');
  const givenName = fields.text('wp:author_first_name');
  const familyName = fields.text('wp:author_last_name');
  const whole = [givenName, familyName].filter(Boolean).join(' ');
  const name = fields.text('wp:author_display_name') ?? (whole || login || textOf(element).trim());
  return {
    kind: 'author',
    id: login ?? fields.text('wp:author_id'),
    name,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    slug: login,
    email: fields.text('wp:author_email'),
    bio: null,
    url: null,
    isGuest: false,
  };
}

/** The meta fields in which Co-Authors Plus keeps a guest author, who is a post of their own type. */
const GUEST_FIELDS = {
  name: 'cap-display_name',
  givenName: 'cap-first_name',
  familyName: 'cap-last_name',
  login: 'cap-user_login',
  email: 'cap-user_email',
  url: 'cap-website',
} as const;

export function guestAuthor(
  fields: Fields,
  meta: ReadonlyMap<string, string>,
): DeclaredAuthor | null {
  const name = meta.get(GUEST_FIELDS.name) ?? fields.text('title');
  if (name === null || name === '') return null;
  const slug = meta.get(GUEST_FIELDS.login) ?? fields.text('wp:post_name');
  return {
    kind: 'author',
    id: slug?.replace(/^cap-/, '') ?? null,
    name,
    ...partsOfName(meta),
    slug: slug?.replace(/^cap-/, '') ?? null,
    email: meta.get(GUEST_FIELDS.email) ?? null,
    bio: fields.text('content:encoded'),
    url: meta.get(GUEST_FIELDS.url) ?? null,
    isGuest: true,
  };
}

function partsOfName(meta: ReadonlyMap<string, string>) {
  const givenName = meta.get(GUEST_FIELDS.givenName);
  const familyName = meta.get(GUEST_FIELDS.familyName);
  return { ...(givenName && { givenName }), ...(familyName && { familyName }) };
}

/** Who was declared so far, by login. */
export class KnownAuthors {
  readonly #byLogin = new Map<string, LegacyPerson>();

  add({ id, name, slug, email }: DeclaredAuthor): void {
    if (id !== null) this.#byLogin.set(id.toLowerCase(), { id, name, slug, email });
  }

  /**
   * The byline of a post: those whom Co-Authors Plus names, in its order, else the one who wrote it.
   * A guest author may be declared only after the post; until `match`, the post's own word stands.
   */
  ofPost(creator: string | null, coAuthors: readonly XmlElement[]): LegacyPerson[] {
    const named = coAuthors.map((term) => {
      const login = (term.attributes['nicename'] ?? '').replace(/^cap-/, '');
      const words = textOf(term).trim();
      return this.#find(login) ?? this.#find(words) ?? person(login || null, words || login);
    });
    if (named.length > 0) return named.filter(({ name }) => name !== '');
    if (creator === null) return [];
    return [this.#find(creator) ?? { id: creator, name: creator, slug: null, email: null }];
  }

  #find(login: string): LegacyPerson | null {
    return this.#byLogin.get(login.toLowerCase()) ?? null;
  }
}

function person(id: string | null, name: string): LegacyPerson {
  return { id, name, slug: id, email: null };
}
