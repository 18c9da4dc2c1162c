const DAY = 86_400_000;

/** An agency's story is sent and sent again within so many days. */
const AROUND = 2;

/** So many stretches of days are asked for one by one; more of them as one long one. */
const MOST_RANGES = 12;

/** From the first instant up to the second, which is not in it. */
export type Range = readonly [from: Date, to: Date];

/** Which days have been looked at. */
export class Days {
  readonly #seen = new Set<number>();

  /** The days around instants that nobody has looked at yet, in as few stretches as make sense. */
  unseenAround(instants: readonly number[]): Range[] {
    const wanted = new Set<number>();
    for (const instant of instants) {
      const day = Math.floor(instant / DAY);
      for (let near = day - AROUND; near <= day + AROUND; near += 1) {
        if (!this.#seen.has(near)) wanted.add(near);
      }
    }
    const days = [...wanted].sort((one, other) => one - other);
    let ranges = stretches(days);
    if (ranges.length > MOST_RANGES) ranges = stretches(days, Infinity);
    return ranges.flatMap(([first, last]) => this.#see(first, last));
  }

  /** Of one long stretch some days may have been looked at before: they are passed over. */
  #see(first: number, last: number): Range[] {
    const fresh: number[] = [];
    for (let day = first; day <= last; day += 1) {
      if (this.#seen.has(day)) continue;
      this.#seen.add(day);
      fresh.push(day);
    }
    return stretches(fresh).map(([from, to]) => [new Date(from * DAY), new Date((to + 1) * DAY)]);
  }
}

function stretches(days: readonly number[], gap = 1): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && day - last[1] <= gap) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}
