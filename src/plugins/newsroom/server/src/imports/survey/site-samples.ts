import { SiteLearner } from '../../../../story/clean/site';
import type { SiteProfile } from '../../../../story/clean/site';
import type { LegacyPost } from '../../../../story/model';
import { sha256 } from '../sha256';

/** So many posts show what stands in one of ten. */
const SAMPLE = 200;
/** Of fewer, a story that was published three times would look like furniture. */
const FEWEST = 20;

interface Sample {
  learner: SiteLearner;
  posts: number;
  /** Of the bodies so far: one that stands twice would teach that its lines are furniture. */
  seen: Set<string>;
}

/** The first posts of each site. A post that names no site is of none: nothing is learned from it. */
export class SiteSamples {
  readonly #sites = new Map<string, Sample>();

  /** @returns whether the post's site needs no more. */
  add(post: LegacyPost): boolean {
    if (post.siteUrl === null) return true;
    const sample = this.#of(post.siteUrl);
    if (sample.posts >= SAMPLE) return true;
    const body = sha256(post.body);
    if (post.body.trim() === '' || sample.seen.has(body)) return false;
    sample.seen.add(body);
    sample.learner.add(post);
    sample.posts += 1;
    return sample.posts >= SAMPLE;
  }

  knows(siteUrl: string | null): boolean {
    return siteUrl !== null && this.#sites.has(siteUrl);
  }

  /** Whether there are posts enough of every site that was met. */
  get areLearned(): boolean {
    return [...this.#sites.values()].every(({ posts }) => posts >= FEWEST);
  }

  profiles(): Map<string, SiteProfile> {
    const learned = [...this.#sites].filter(([, { posts }]) => posts >= FEWEST);
    return new Map(learned.map(([site, { learner }]) => [site, learner.profile()]));
  }

  #of(site: string): Sample {
    let sample = this.#sites.get(site);
    if (sample === undefined) {
      sample = { learner: new SiteLearner(), posts: 0, seen: new Set() };
      this.#sites.set(site, sample);
    }
    return sample;
  }
}
