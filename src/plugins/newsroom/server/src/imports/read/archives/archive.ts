import type { Problem } from '../../../../../story/model';
import type { OnProblem } from '../source-file';

/** The bytes of one file of an archive; `onProblem` hears what is wrong with them. */
export type OpenEntry = (onProblem: OnProblem) => AsyncIterable<Uint8Array>;

/** The files of one archive, in any order, as often as wanted. */
export interface Archive {
  /** By cleaned name; of two entries with one name the last holds, as unpacking them would have it. */
  entries: ReadonlyMap<string, OpenEntry>;
  /** What is wrong with the archive as a whole, though some of its files can be read. */
  problems: readonly Problem[];
  close: () => Promise<void>;
}

/** Office documents and books are zip archives too, but one file to whoever reads them. */
export function isOneDocument({ entries }: Archive): boolean {
  return entries.has('[Content_Types].xml') || entries.has('mimetype');
}
