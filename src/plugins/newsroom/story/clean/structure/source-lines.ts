import { editsAhead } from '../edits-ahead';
import { editsBehind } from '../edits-behind';
import { rejoinWrappedLines, repairLine, type Edit } from '../repair';
import { DEFAULT_PROFILE, type RuleProfile } from '../rules';

/** A line of the source, or several that were one paragraph before somebody wrapped it. */
export interface SourceLine {
  /** 1-based number of its first line in the source. */
  number: number;
  /** As repaired, without white space at the ends; never empty. */
  text: string;
  /** What was mended to get `text`, in the order it was done. */
  edits: Edit[];
  /** Blank lines stood before it, or it is the first line. */
  apart: boolean;
}

/**
 * Line ends of every system, and the page break of old print-outs. With a space behind it, the line
 * end of mainframes is the ellipsis of Windows, read with the wrong encoding.
 */
const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]|\u0085(?! )/;

/** The non-blank lines of a text, wrapped ones put together, each mended as far as a line can be. */
export function sourceLines(text: string, rules: RuleProfile = DEFAULT_PROFILE): SourceLine[] {
  const lines: SourceLine[] = [];
  let apart = true;
  for (const { text: joined, edits, from } of rejoinWrappedLines(text.split(LINE_END))) {
    const repaired = repairLine(joined, rules);
    const trimmed = repaired.text.trim();
    if (trimmed === '') {
      apart = true;
      continue;
    }
    const indent = repaired.text.length - repaired.text.trimStart().length;
    const all = editsBehind([...edits, ...repaired.edits], indent);
    lines.push({
      number: from + 1,
      text: trimmed,
      edits: editsAhead(all, trimmed.length),
      apart: apart || /^(?:\t| {2,})/.test(joined),
    });
    apart = false;
  }
  return lines;
}
