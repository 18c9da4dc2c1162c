import type { LegacyPost } from '../../model';
import { lineKey } from './line-key';
import { postLines } from './post-lines';
import type { SiteProfile } from './profile';
import { pattern } from '../language/pattern';

type Body = Pick<LegacyPost, 'body' | 'bodyFormat'>;

interface Count {
  posts: number;
  /** In how many posts the line may have stood before it was counted. */
  missed: number;
  isShort: boolean;
}

/** Fewer posts tell nothing of a site. */
const FEWEST_POSTS = 3;
/** The share of posts a line stands in at least: short ones ("Background") head many stories' parts. */
const LEAST_SHARE = 0.1;
const LEAST_SHARE_OF_SHORT = 0.3;
/** In words. */
const SHORT = 4;
/** Counts are thinned out after so many posts: a line below one in this many is forgotten. */
const BUCKET = 200;
/** Lines of one post that are counted; a post with more is a table or an attack. */
const MOST_LINES = 5_000;
const WORD = pattern('gu')`[\p{L}\p{N}]+`;

/**
 * Counts in how many of a site's posts each line stands, one post after the other. Lossy counting
 * (Manku and Motwani, 2002): after each bucket of posts the lines that are too rare to matter are
 * forgotten, so memory grows with the logarithm of the number of posts, not with the number of
 * their lines; a line is undercounted by at most one post in each bucket.
 */
export class SiteLearner {
  private readonly counts = new Map<number, Count>();
  private posts = 0;

  /** Counts a post's lines, each once. */
  add(post: Body): void {
    this.posts += 1;
    const bucket = Math.floor(this.posts / BUCKET);
    const seen = new Set<number>();
    for (const line of postLines(post).slice(0, MOST_LINES)) {
      const key = lineKey(line);
      if (key === null || seen.has(key)) continue;
      seen.add(key);
      const known = this.counts.get(key);
      if (known !== undefined) known.posts += 1;
      else this.counts.set(key, { posts: 1, missed: bucket, isShort: isShort(line) });
    }
    if (this.posts % BUCKET === 0) this.thinOut(bucket);
  }

  /** What was learned so far; more posts may be added afterwards. */
  profile(): SiteProfile {
    const lines = [...this.counts].flatMap(([key, { posts, missed, isShort: short }]) => {
      const share = (posts + missed) / this.posts;
      const least = short ? LEAST_SHARE_OF_SHORT : LEAST_SHARE;
      return posts >= FEWEST_POSTS && share >= least ? [key] : [];
    });
    return { posts: this.posts, lines: lines.sort((a, b) => a - b) };
  }

  private thinOut(bucket: number): void {
    for (const [key, { posts, missed }] of this.counts) {
      if (posts + missed <= bucket) this.counts.delete(key);
    }
  }
}

const isShort = (line: string): boolean => (line.match(WORD)?.length ?? 0) < SHORT;

/**
 * Learns what the posts of one site have in common: lines that stand in a large share of them are
 * furniture. Give it posts of one site only; of fewer than three nothing is learned.
 */
export function learn(posts: Iterable<Body>): SiteProfile {
  const learner = new SiteLearner();
  for (const post of posts) learner.add(post);
  return learner.profile();
}
