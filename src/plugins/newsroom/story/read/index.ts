export { decodeText, type DecodedText } from './bytes/decode';
export { DETECTION_BYTES, detectFormat } from './detect-format';
export type { FormatReader } from './format-reader';
export { FORMAT_NAMES, formatReader, READERS, type Format } from './formats';
export { identify, identityText, type Sha256 } from './identify';
export { plainTextPost, readPlainText } from './plain-text';
export { problem, PROBLEM_KINDS, type ProblemCode } from './problems';
export { legacyPost } from './records/post';
export { isTableField } from './table/mapping';
export {
  COUNT_NAMES,
  SummaryOfSource,
  type CountName,
  type SourceCounts,
  type SourceSummary,
} from './records/summarize';
export { withoutSignatures } from './values/signed-addresses';
export { readWebPage, webPagePost } from './web-page';
