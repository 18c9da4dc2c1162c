import type { SourceFacts } from '../../legacy';
import { SeenIds } from '../values/ids';
import { KnownAuthors } from './people';
import { Parents } from './parents';
import { UnreadTypes } from './unread-types';

/** What the head of the file told, for the items behind it. */
export class Site {
  readonly format: string;

  title: string | null = null;

  url: string | null = null;

  language: string | null;

  readonly authors = new KnownAuthors();

  readonly ids = new SeenIds();

  readonly parents = new Parents();

  readonly categoryParents = new Parents();

  readonly unreadTypes = new UnreadTypes();

  /** Types of plugins that are read as posts. */
  readonly types: ReadonlySet<string>;

  readonly #categories = new Map<string, string>();

  constructor(format: string, language: string | null, types: readonly string[]) {
    this.format = format;
    this.language = language;
    this.types = new Set(types);
  }

  learn({ siteTitle, siteUrl, language }: SourceFacts): void {
    this.title = siteTitle ?? this.title;
    this.url = siteUrl ?? this.url;
    this.language = language ?? this.language;
  }

  addCategory(id: string | null, name: string): void {
    if (id !== null) this.#categories.set(id, name);
  }

  categoryName(id: string | null): string | null {
    return id === null ? null : (this.#categories.get(id) ?? null);
  }
}
