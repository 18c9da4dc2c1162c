/** One thing that was counted. */
export interface Count {
  name: string;
  count: number;
}

/** Names beyond this are counted together: a broken export may have one for each post. */
const MOST_NAMES = 20_000;
const OTHERS = '(others)';

/** Counts how often names occur, in bounded memory. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string, count = 1): void {
    const isFull = this.counts.size >= MOST_NAMES && !this.counts.has(name);
    const key = isFull ? OTHERS : name;
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  /** The commonest first; of the same count in the order of the alphabet. */
  result(): Count[] {
    return [...this.counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
