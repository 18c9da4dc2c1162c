/** Lets so many at once do something, in all and of one host: to be quick and polite. */
export class Turns {
  readonly #running = new Map<string, number>();
  readonly #waiting: Array<{ host: string; start: () => void }> = [];
  #all = 0;

  constructor(
    private readonly atOnce: number,
    private readonly ofHost: number,
  ) {}

  async take<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    if (!this.#isFree(host)) {
      await new Promise<void>((start) => this.#waiting.push({ host, start }));
    } else this.#count(host, 1);
    try {
      return await work();
    } finally {
      this.#count(host, -1);
      this.#next();
    }
  }

  #isFree(host: string): boolean {
    return this.#all < this.atOnce && (this.#running.get(host) ?? 0) < this.ofHost;
  }

  #count(host: string, by: 1 | -1): void {
    this.#all += by;
    const running = (this.#running.get(host) ?? 0) + by;
    if (running === 0) this.#running.delete(host);
    else this.#running.set(host, running);
  }

  /** The first whose host is free: one slow host must not hold up the others. */
  #next(): void {
    const at = this.#waiting.findIndex(({ host }) => this.#isFree(host));
    if (at === -1) return;
    const [next] = this.#waiting.splice(at, 1);
    this.#count(next!.host, 1);
    next!.start();
  }
}
