import { parseDate } from '../../clean/dates';
import { sourceDate } from './dates';

/** `Sun Jan  4 16:29:06 PST 2004`, `Wed Aug 27 13:08:45 +0000 2008`: as C writes it, and who copied it. */
const ASCTIME =
  /^[a-z]{3},? ([a-z]{3}) {1,2}(\d{1,2}) (\d{1,2}:\d\d(?::\d\d)?)(?: ([a-z]{1,5}|[+-]\d{4}))? (\d{4})$/i;

/**
 * A date as a machine or a person wrote it, in any language that is known: with the time where one is
 * printed, and the offset where that is told. Digits in an order that only the country tells are
 * read by `language`; null for what is no date.
 */
export function printedDate(text: string, language: string | null = null): string | null {
  const machine = sourceDate(text);
  if (machine !== null) return machine;
  const ordered = text.trim().replace(ASCTIME, '$2 $1 $5 $3 $4').trim();
  const read = parseDate(ordered, { language });
  if (read === null) return null;
  const { value, localTime } = read;
  return localTime === null || value.includes('T') ? value : `${value}T${localTime}`;
}
