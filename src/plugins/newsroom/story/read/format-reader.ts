import type { Reader } from '../legacy';
import type { CountName } from './records/summarize';

/** One format that can be read. */
export interface FormatReader {
  /** One line for people: what it is and where it comes from. */
  title: string;
  read: Reader;
  /** Endings of file names, with the dot, in lower case; used where the content does not tell. */
  endings: readonly string[];
  /**
   * Told by the first characters of the file, without white space before them; it overrules the
   * ending, so it must be sure. `name` is the file's name in lower case.
   */
  looksLike: (head: string, name: string) => boolean;
  /** Which counts mean something for the format; of the others the report says null. */
  counts: readonly CountName[];
}
