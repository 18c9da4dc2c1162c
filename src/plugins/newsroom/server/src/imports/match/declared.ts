import { dirname } from 'node:path';

import type {
  DeclaredAuthor,
  DeclaredTerm,
  LegacyAttachment,
  LegacyMedia,
  LegacyPerson,
  LegacyPost,
} from '../../../../story/model';
import type { Declaration } from '../read/read-stories';
import { nameKey } from './name-key';
import { withoutSize } from './without-size';

/** What one file declares. */
interface Scope {
  authors: Map<string, DeclaredAuthor>;
  terms: Map<string, DeclaredTerm>;
  termsById: Map<string, DeclaredTerm>;
  media: Map<string, LegacyMedia>;
  mediaAt: Map<string, LegacyMedia>;
}

/**
 * Whom and what a source declares, before or behind the posts that refer to them. A reference is
 * looked up in its own file, then in the files beside it (an API's `users.json`); there it counts
 * only if all that know it agree, for two exports may lie in one folder.
 */
export class Declared {
  readonly #files = new Map<string, Scope>();
  readonly #folders = new Map<string, Scope[]>();

  add(source: string, given: Declaration): void {
    if (given.kind !== 'author' && given.kind !== 'term' && given.kind !== 'attachment') return;
    const scope = this.#scope(source);
    // A string that was cut out of a file keeps the whole piece of the file alive; a copy does not.
    const record = structuredClone(given);
    if (record.kind === 'author') {
      for (const key of keysOf(record)) put(scope.authors, key, record);
    } else if (record.kind === 'term') {
      put(scope.terms, termKey(record.taxonomy, record.name), record);
      if (record.id !== null) put(scope.termsById, `${record.taxonomy}:${record.id}`, record);
    } else {
      addMedia(scope, record);
    }
  }

  /** The post with whatever it only refers to: names for logins and ids, terms, its lead image. */
  resolved(source: string, post: LegacyPost): LegacyPost {
    if (!this.#folders.has(dirname(source))) return post;
    return {
      ...post,
      ...this.#terms(source, post),
      people: post.people.map((person) => this.#person(source, person)),
      leadImage: post.leadImage ?? this.media(source, post.leadImageId),
    };
  }

  /** A category or tag by its name. */
  termCalled(source: string, taxonomy: 'category' | 'tag', name: string): DeclaredTerm | null {
    return this.#find(source, 'terms', termKey(taxonomy, name), ({ slug }) => slug ?? '');
  }

  /** The declared author whom a cleaned name is the name of, among the people of the post. */
  authorCalled(source: string, post: LegacyPost, name: string): DeclaredAuthor | null {
    const key = nameKey(name);
    const person = post.people.find((each) => nameKey(each.name) === key);
    return person === undefined ? null : this.#author(source, person);
  }

  /** An attachment by its id: where it is, and what is known of it. */
  media(source: string, id: string | null): LegacyMedia | null {
    return id === null ? null : this.#find(source, 'media', lower(id), ({ url }) => url);
  }

  /** An attachment by the address of its file, of whatever size. */
  mediaAt(source: string, url: string): LegacyMedia | null {
    return this.#find(source, 'mediaAt', withoutSize(url), ({ url: own }) => own);
  }

  /** Ids of terms with the names that their lists give them, if any of the post's are ids alone. */
  #terms(source: string, { terms, section, tags }: LegacyPost): Partial<LegacyPost> {
    if (terms.every(({ name }) => name !== '')) return {};
    const found = terms.map((term) => {
      const { id, taxonomy, name } = term;
      if (name !== '' || id === undefined) return term;
      const declared = this.#find(source, 'termsById', `${taxonomy}:${id}`, (each) => each.name);
      return declared === null ? term : { ...term, name: declared.name, slug: declared.slug };
    });
    const named = (taxonomy: string) =>
      found.flatMap((term) => (term.taxonomy === taxonomy && term.name ? [term.name] : []));
    return {
      terms: found,
      section: section ?? named('category')[0] ?? null,
      tags: tags.length > 0 ? tags : named('tag'),
    };
  }

  #person(source: string, person: LegacyPerson): LegacyPerson {
    const author = this.#author(source, person);
    if (author === null) return person;
    const { id, name, slug, email } = person;
    return {
      id: id ?? author.id,
      name: isReference(person) ? author.name : name,
      slug: slug ?? author.slug,
      email: email ?? author.email,
    };
  }

  #author(source: string, { id, slug, name }: LegacyPerson): DeclaredAuthor | null {
    for (const key of [id, slug, name]) {
      const found = key && this.#find(source, 'authors', lower(key), (author) => author.name);
      if (found && found.name !== '') return found;
    }
    return null;
  }

  #find<Kind extends keyof Scope, Value = Scope[Kind] extends Map<string, infer V> ? V : never>(
    source: string,
    kind: Kind,
    key: string,
    sameness: (value: Value) => string,
  ): Value | null {
    const own = this.#files.get(source)?.[kind].get(key) as Value | undefined;
    if (own !== undefined) return own;
    const beside = (this.#folders.get(dirname(source)) ?? []).flatMap(
      (scope) => (scope[kind].get(key) as Value | undefined) ?? [],
    );
    const [first] = beside;
    if (first === undefined) return null;
    return beside.every((other) => sameness(other) === sameness(first)) ? first : null;
  }

  #scope(source: string): Scope {
    let scope = this.#files.get(source);
    if (scope === undefined) {
      scope = {
        authors: new Map(),
        terms: new Map(),
        termsById: new Map(),
        media: new Map(),
        mediaAt: new Map(),
      };
      this.#files.set(source, scope);
      const folder = dirname(source);
      this.#folders.set(folder, [...(this.#folders.get(folder) ?? []), scope]);
    }
    return scope;
  }
}

/** Nothing but a login, an id or a slug: no name that anybody would print. */
function isReference({ id, slug, name }: LegacyPerson): boolean {
  return name === '' || [id, slug].some((key) => key !== null && lower(key) === lower(name));
}

/** The first that was declared stays: a guest author does not replace the account of that login. */
function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function keysOf({ id, slug }: { id: string | null; slug: string | null }): string[] {
  return [...new Set([id, slug].flatMap((key) => (key === null ? [] : lower(key))))];
}

function addMedia(scope: Scope, attachment: LegacyAttachment): void {
  const { id, url, alternativeText, caption, credit } = attachment;
  if (url === null) return;
  const media = { id, url, alternativeText, caption, credit };
  if (id !== null) put(scope.media, lower(id), media);
  put(scope.mediaAt, withoutSize(url), media);
}

const termKey = (taxonomy: string, name: string) => `${taxonomy}:${nameKey(name)}`;

const lower = (text: string) => text.toLowerCase();
