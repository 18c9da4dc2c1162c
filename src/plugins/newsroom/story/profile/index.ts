import { simplify } from '../clean/boilerplate/simplify';
import type { LegacyPost, SourceRecord, Story } from '../model';
import { identityText, type Sha256 } from '../read';
import { markupFacts } from './markup-facts';
import { Tally, type Count } from './tally';

export type { Count } from './tally';

/** What a source holds, told before anything of it is imported. */
export interface SourceProfile {
  posts: number;
  pages: number;
  /** Without text, pictures and embeds. */
  empty: number;
  /** Posts whose headline and first paragraph stand in an earlier one, too. */
  duplicates: number;
  problems: number;
  /** Questions that an editor will be asked. */
  queries: number;
  statuses: Count[];
  /** Of publication; `unknown` where the source has no date. */
  years: Count[];
  languages: Count[];
  tags: Count[];
  shortcodes: Count[];
  styles: Count[];
  embeds: Count[];
  imageHosts: Count[];
  linkHosts: Count[];
  /** Names of bylines that fit no author whom the source declares. */
  unmatchedBylines: Count[];
}

const TALLIES = [
  'statuses',
  'years',
  'languages',
  'tags',
  'shortcodes',
  'styles',
  'embeds',
  'imageHosts',
  'linkHosts',
] as const;

const MARKUP_TALLIES = [
  'tags',
  'shortcodes',
  'styles',
  'embeds',
  'imageHosts',
  'linkHosts',
] as const;

/** Gathers the profile of a source record by record: its posts never stand in memory together. */
export class Profiler {
  private readonly tallies = Object.fromEntries(
    TALLIES.map((name) => [name, new Tally()]),
  ) as Record<(typeof TALLIES)[number], Tally>;

  private readonly bylines = new Tally();
  private readonly authors = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly numbers = {
    posts: 0,
    pages: 0,
    empty: 0,
    duplicates: 0,
    problems: 0,
    queries: 0,
  };

  constructor(private readonly sha256: Sha256) {}

  /** Anything but a post: who is declared, what could not be read. */
  addRecord(record: Exclude<SourceRecord, LegacyPost>): void {
    if (record.kind === 'author') this.authors.add(simplify(record.name));
    if (record.kind === 'problem') this.numbers.problems += 1;
  }

  /** A post and what cleaning makes of it. */
  addPost(post: LegacyPost, story: Story): void {
    const { numbers, tallies } = this;
    numbers[post.type === 'page' ? 'pages' : 'posts'] += 1;
    numbers.queries += story.queries.length;
    if (story.body.length === 0 && story.media.length === 0) numbers.empty += 1;
    else this.countTwice(story);
    tallies.statuses.add(post.status);
    tallies.years.add(story.publishedOn?.slice(0, 4) ?? 'unknown');
    tallies.languages.add(story.language ?? 'unknown');
    for (const { name } of story.authors) this.bylines.add(name);
    if (post.bodyFormat === 'text') return;
    const facts = markupFacts(post.body, post.siteUrl ?? post.url);
    for (const name of MARKUP_TALLIES) for (const one of facts[name]) tallies[name].add(one);
  }

  private countTwice({ headline, text }: Story): void {
    const key = this.sha256(identityText(headline, text.split('\n\n', 1)[0] ?? ''));
    if (this.seen.has(key)) this.numbers.duplicates += 1;
    this.seen.add(key);
  }

  result(): SourceProfile {
    const counts = Object.fromEntries(TALLIES.map((name) => [name, this.tallies[name].result()]));
    return {
      ...this.numbers,
      ...(counts as Record<(typeof TALLIES)[number], Count[]>),
      unmatchedBylines: this.bylines
        .result()
        .filter(({ name }) => !this.authors.has(simplify(name))),
    };
  }
}
