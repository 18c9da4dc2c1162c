import type { SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import type { CountName } from '../records/summarize';
import { jsonReader } from './read-json';

/** What a shape is told beside the document. */
export interface JsonSource {
  /** For messages only. */
  name: string;
  language: string | null;
}

/** One kind of JSON document, told by its fields. */
export interface JsonShape {
  /** The name of the format in the table of readers. */
  format: string;
  title: string;
  counts: readonly CountName[];
  /** Told by the first characters; sure, but it need not know every document of its kind. */
  looksLike: (head: string) => boolean;
  /** Whether the document is of this kind, by the fields that every such document has. */
  fits: (document: unknown) => boolean;
  records: (document: unknown, source: JsonSource) => Iterable<SourceRecord>;
}

/** The row of a JSON format in the table of readers. */
export function jsonFormat(shape: JsonShape): FormatReader {
  return {
    title: shape.title,
    read: jsonReader([shape], shape.format),
    endings: [],
    looksLike: (head) => /^[[{]/.test(head) && shape.looksLike(head),
    counts: shape.counts,
  };
}
