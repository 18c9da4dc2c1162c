/** One file to read, wherever it lies: on disk, packed, or inside an archive. */
export interface SourceFile {
  /** The argument as it was given; inside a folder or archive, the argument and the way from there. */
  source: string;
  /** What a format is told by: the name without `.gz`. */
  name: string;
  /** Other things than stories may lie in a folder or archive: they are passed over, not failed. */
  inFolder: boolean;
  open: () => AsyncIterable<Uint8Array>;
  /** The bytes of a file beside this one, or null (`ReadHints.companion`). */
  companion: (path: string) => Promise<Uint8Array | null>;
}
