/** The files of one archive, in any order, as often as wanted. */
export interface Archive {
  /** By cleaned name; of two entries with one name the last holds, as unpacking them would have it. */
  entries: ReadonlyMap<string, () => AsyncIterable<Uint8Array>>;
  close: () => Promise<void>;
}
