import { readFileSync } from 'node:fs';
import path from 'node:path';

import type {
  LegacyPost,
  Problem,
  ReadHints,
  SourceRecord,
} from '../../../src/plugins/newsroom/story/legacy';
import {
  detectFormat,
  formatReader,
  SummaryOfSource,
  type Format,
  type SourceSummary,
} from '../../../src/plugins/newsroom/story/read';

export interface ReadSource {
  format: Format;
  records: SourceRecord[];
  posts: LegacyPost[];
  problems: Problem[];
  summary: SourceSummary;
}

/** Reads bytes as the command line does: the format told by them and by the name, then its reader. */
export async function readRecords(
  bytes: Uint8Array,
  name: string,
  given: Partial<ReadHints> & { format?: Format; chunkSize?: number } = {},
): Promise<ReadSource> {
  const { format = detectFormat(bytes, name), chunkSize = 4_099, ...hints } = given;
  const row = formatReader(format);
  const summary = new SummaryOfSource(row.counts);
  const records: SourceRecord[] = [];
  const source = row.read(inChunks(bytes, chunkSize), {
    name,
    namespace: null,
    language: null,
    ...hints,
  });
  for await (const record of source) {
    records.push(record);
    summary.add(record);
  }
  return {
    format,
    records,
    posts: records.filter((record) => record.kind === 'post'),
    problems: records.filter((record) => record.kind === 'problem'),
    summary: summary.result(),
  };
}

export function readFileRecords(
  file: string,
  given: Parameters<typeof readRecords>[2] = {},
): Promise<ReadSource> {
  return readRecords(readFileSync(file), path.basename(file), given);
}

/** Sizes that cut letters and tokens in two. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
