import { NewsroomError } from '../../../../story/errors';
import type { Story } from '../../../../story/model';
import type { Declared } from '../match/declared';
import type { PostRead } from '../read/read-stories';
import type { ReadyBefore } from '../write/set/ready-story';
import { rulesFor } from './clean-post';
import type { CleanedPost, CleaningRules } from './clean-post';
import type { CleaningDesk } from './cleaning-desk';

/** Few enough for all hands to have something of one chunk. */
const POSTS_A_TASK = 25;

/** A post with what it refers to, and what came of cleaning it. */
export type Cleaned =
  | { kind: 'story'; read: PostRead; story: Story; ready: ReadyBefore | null }
  | { kind: 'failed'; source: string; error: NewsroomError };

/**
 * Cleans the posts of a run, those that are begun with before they are asked for, too: while some are
 * matched and written, the next are cleaned elsewhere. What nobody asks for any more is forgotten
 * with its post.
 */
export class CleaningAhead {
  readonly #begun = new WeakMap<PostRead, Promise<Cleaned>>();
  /** How many posts are out and not cleaned yet. */
  #out = 0;

  constructor(
    readonly desk: CleaningDesk,
    private readonly rules: CleaningRules,
    private readonly declared: Declared,
  ) {}

  begin(posts: readonly PostRead[]): void {
    const open = posts.filter((read) => !this.#begun.has(read));
    const rules = this.#keepsUp(open.length) ? this.rules : { ...this.rules, ready: null };
    for (let start = 0; start < open.length; start += POSTS_A_TASK) {
      this.#give(open.slice(start, start + POSTS_A_TASK), rules);
    }
  }

  /** Where it does not, stories are made ready where they are written: neither waits for the other. */
  #keepsUp(coming: number): boolean {
    return this.#out < coming;
  }

  /** What came of each, in their order. */
  cleaned(posts: readonly PostRead[]): Promise<Cleaned[]> {
    this.begin(posts);
    return Promise.all(posts.map((read) => this.#begun.get(read)!));
  }

  #give(posts: readonly PostRead[], rules: CleaningRules): void {
    const resolved = posts.map((read) => ({
      ...read,
      post: this.declared.resolved(read.source, read.post),
    }));
    const task = { posts: resolved, rules: rulesFor(resolved, rules) };
    this.#out += posts.length;
    const cleaning = this.desk.clean(task).finally(() => (this.#out -= posts.length));
    for (const [index, read] of posts.entries()) {
      const one = cleaning.then((all) => cleanedOf(resolved[index]!, all[index]!));
      // Whoever asks for it hears of it; nobody may ask.
      one.catch(() => {});
      this.#begun.set(read, one);
    }
  }
}

function cleanedOf(read: PostRead, cleaned: CleanedPost): Cleaned {
  if (cleaned.kind === 'story') {
    const { story, ready } = cleaned;
    return { kind: 'story', read, story, ready: ready ? { ...ready, of: story } : null };
  }
  const error = new NewsroomError(cleaned.code, cleaned.details);
  return { kind: 'failed', source: read.source, error };
}
