import type { Problem } from '../../../../story/model';

/** Hears what is wrong with a file's bytes, as far as they can be read all the same. */
export type OnProblem = (problem: Problem) => void;

/** One file to read, wherever it lies: on disk, packed, or inside an archive. */
export interface SourceFile {
  /** The argument as it was given; inside a folder or archive, the argument and the way from there. */
  source: string;
  /** What a format is told by: the name without `.gz`. */
  name: string;
  /** Other things than stories may lie in a folder or archive: they are passed over, not failed. */
  inFolder: boolean;
  /** Throws while it is read what makes it unreadable; an archive inside that is refused, too. */
  open: (onProblem: OnProblem) => AsyncIterable<Uint8Array>;
  /** The bytes of a file beside this one, or null (`ReadHints.companion`). */
  companion: (path: string) => Promise<Uint8Array | null>;
}
