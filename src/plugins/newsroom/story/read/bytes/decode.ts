import type { Problem } from '../../legacy';
import { ProblemLog } from '../problems/problem-log';
import { detectEncoding, givenEncoding } from './detect-encoding';
import type { DetectedEncoding } from './detect-encoding';
import { isEncodedTwice } from './encoded-twice';
import { decoderOf } from './text-decoder';

export interface DecodedText {
  text: string;
  /** The encoding as it is called in a report. */
  encoding: string;
  /** A declaration that lies, lines in another encoding, letters that are still bytes. */
  problems: Problem[];
}

/** So many first bytes decide about the encoding. */
const HEAD_BYTES = 256 * 1024;

/** The encoding that bytes are really in, or the one that somebody says they are. */
export function encodingOf(bytes: Uint8Array, given: string | null | undefined): DetectedEncoding {
  return given ? givenEncoding(given) : detectEncoding(bytes.subarray(0, HEAD_BYTES));
}

/** Bytes as text, for formats that are held whole; `openText` does the same for streams. */
export function decodeText(bytes: Uint8Array, detected = encodingOf(bytes, null)): DecodedText {
  const log = new ProblemLog();
  tellLie(detected, log);
  const decoder = decoderOf(detected, log, '');
  const text = withoutMark(decoder.write(bytes) + decoder.end());
  if (isEncodedTwice(text)) log.add('NEWSROOM_TEXT_ENCODED_TWICE', {}, null);
  return { text, encoding: detected.name, problems: log.takeRest() };
}

export function tellLie({ name, lie }: DetectedEncoding, log: ProblemLog): void {
  if (lie === null) return;
  log.add('NEWSROOM_TEXT_OTHER_ENCODING', { declared: lie, encoding: name }, null);
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
