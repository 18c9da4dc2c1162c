import type { OtherRecord, Problem } from '../../legacy';
import { problem } from '../problems';

/** A record that the end of the file cuts: it is counted, for it was there, but never half read. */
export function halfRecord(line: number): OtherRecord {
  return { kind: 'other', type: 'cut off', id: null, commentCount: null, line };
}

/** The same where the cut goes between two fields, so that nobody has told of it yet. */
export function* cutRecord(name: string, line: number): Generator<OtherRecord | Problem, void> {
  yield problem('NEWSROOM_XML_HALF_RECORD', { name }, line);
  yield halfRecord(line);
}
