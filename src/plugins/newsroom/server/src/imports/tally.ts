import type { Imported } from './imported';
import { noCounts } from './journal/runs';
import type { ImportCounts } from './journal/runs';
import type { Directories } from './match/load-directories';

/** What a run has done so far. */
export class Tally {
  /** @param counts what the run had done before it was interrupted. */
  constructor(readonly counts: ImportCounts = noCounts()) {}

  /** The names of whoever and whatever the run made; in a dry run, would make. */
  readonly made: Record<keyof Directories, string[]> = {
    authors: [],
    people: [],
    organizations: [],
    sections: [],
    tags: [],
  };

  add({ row, left, made }: Imported): void {
    this.counts[row.outcome] += 1;
    if (left) this.counts[left] += 1;
    for (const { kind, entry } of made) this.made[kind].push(entry.name);
  }
}
