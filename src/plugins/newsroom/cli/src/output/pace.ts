/** How fast it goes, and how long it will take: by what was read of all inputs since the start. */
export class Pace {
  readonly #startedAt: number;
  #posts = 0;
  #share = 0;

  constructor(private readonly now: () => number = Date.now) {
    this.#startedAt = now();
  }

  count(): void {
    this.#posts += 1;
  }

  advance(bytes: number, of: number): void {
    this.#share = of === 0 ? 1 : bytes / of;
  }

  get posts(): number {
    return this.#posts;
  }

  get share(): number {
    return this.#share;
  }

  get postsPerSecond(): number {
    const seconds = (this.now() - this.#startedAt) / 1_000;
    return seconds > 0 ? this.#posts / seconds : 0;
  }

  /** null before anything tells. */
  get secondsLeft(): number | null {
    if (this.#share <= 0) return null;
    const seconds = (this.now() - this.#startedAt) / 1_000;
    return (seconds / this.#share) * (1 - this.#share);
  }
}

/** `3 h 5 min`, `4 min 20 s`, `12 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
