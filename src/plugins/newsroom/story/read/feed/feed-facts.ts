import type { SourceFacts } from '../../legacy';
import { SeenIds } from '../values/ids';

/** What the head of a feed told, for the items behind it. */
export class FeedFacts {
  readonly format: string;

  readonly ids = new SeenIds();

  title: string | null = null;

  url: string | null = null;

  language: string | null;

  copyright: string | null = null;

  constructor(format: string, language: string | null) {
    this.format = format;
    this.language = language;
  }

  /** Keeps what was told first: a feed's own title stands before those of its picture. */
  learn(told: Partial<Pick<SourceFacts, 'siteTitle' | 'siteUrl' | 'language'>>): SourceFacts {
    this.title ??= told.siteTitle ?? null;
    this.url ??= told.siteUrl ?? null;
    this.language ??= told.language ?? null;
    return { kind: 'source', siteTitle: this.title, siteUrl: this.url, language: this.language };
  }
}
