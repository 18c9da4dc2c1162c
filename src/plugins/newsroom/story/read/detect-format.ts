import { decodeText } from './bytes/decode';
import { FORMAT_NAMES, formatReader } from './formats';
import type { Format } from './formats';

/** Bytes that are enough to tell a format. */
export const DETECTION_BYTES = 65_536;

/**
 * The format of a file by its first bytes, and by the ending of its name (`.gz` already taken off)
 * where they leave it open: `.xml`, `.json` and `.txt` say nothing about what is inside.
 */
export function detectFormat(firstBytes: Uint8Array, name: string): Format {
  const lower = name.toLowerCase();
  const head = decodeText(firstBytes.subarray(0, DETECTION_BYTES)).text.trimStart();
  const told = FORMAT_NAMES.find((format) => formatReader(format).looksLike(head, lower));
  const named = () =>
    FORMAT_NAMES.find((format) =>
      formatReader(format).endings.some((ending) => lower.endsWith(ending)),
    );
  return told ?? named() ?? 'plain-text';
}
