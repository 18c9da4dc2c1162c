import type { Problem, SourceFacts, SourceRecord } from '../../legacy';

/** What is counted of a source (DESIGN §4). */
export const COUNT_NAMES = [
  'items',
  'posts',
  'pages',
  'attachments',
  'authors',
  'categories',
  'tags',
  'comments',
] as const;

export type CountName = (typeof COUNT_NAMES)[number];

/** 0: there are none; null: a source of this format has no such thing. */
export type SourceCounts = Record<CountName, number | null>;

export interface SourceSummary {
  version: string | null;
  encoding: string | null;
  language: string | null;
  siteTitle: string | null;
  siteUrl: string | null;
  mapping: Readonly<Record<string, string>> | null;
  counts: SourceCounts;
  problems: Problem[];
}

/** Adds a source's records up while they go by; holds none of them. */
export class SummaryOfSource {
  readonly #facts: Required<Omit<SourceFacts, 'kind'>> = {
    version: null,
    encoding: null,
    language: null,
    siteTitle: null,
    siteUrl: null,
    mapping: null,
  };

  readonly #counts: SourceCounts;

  readonly #problems: Problem[] = [];

  /** `countable`: what a source of its format can hold; anything else that turns up counts too. */
  constructor(countable: readonly CountName[]) {
    this.#counts = Object.fromEntries(
      COUNT_NAMES.map((name) => [name, name === 'items' || countable.includes(name) ? 0 : null]),
    ) as SourceCounts;
  }

  add(record: SourceRecord): void {
    switch (record.kind) {
      case 'source':
        this.#learn(record);
        break;
      case 'author':
        // A guest is declared by an item of their own, not in the list of authors.
        if (!record.isGuest) this.#count('authors');
        break;
      case 'term':
        if (record.isUnlisted) break;
        if (record.taxonomy === 'category') this.#count('categories');
        if (record.taxonomy === 'tag') this.#count('tags');
        break;
      case 'problem':
        this.#problems.push(record);
        break;
      case 'post':
        this.#count('items');
        this.#count(record.type === 'page' ? 'pages' : 'posts');
        this.#count('comments', record.commentCount);
        break;
      case 'attachment':
        this.#count('items');
        this.#count('attachments');
        this.#count('comments', record.commentCount);
        break;
      case 'other':
        this.#count('items');
        if (record.type === 'comment') this.#count('comments');
        this.#count('comments', record.commentCount);
    }
  }

  result(): SourceSummary {
    return { ...this.#facts, counts: { ...this.#counts }, problems: [...this.#problems] };
  }

  #learn({ kind: _, ...facts }: SourceFacts): void {
    for (const [name, value] of Object.entries(facts)) {
      if (value != null) Object.assign(this.#facts, { [name]: value });
    }
  }

  #count(name: CountName, by: number | null = 1): void {
    if (by !== null) this.#counts[name] = (this.#counts[name] ?? 0) + by;
  }
}
