import { fromHtml, toText } from '../../blocks';
import type { Repair, RepairedField } from '../../model';
import { repairLine } from '../repair';
import type { RuleProfile } from '../rules';

/** Mark-up or entities in a field that the export gives as text. */
const MARKUP = /<\/?[a-z][^<>]{0,300}>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;

export interface MendedField {
  text: string | null;
  repairs: Repair[];
}

/** A headline or standfirst of an export as plain text on one line, mended like a line of the body. */
export function mendField(
  given: string | null,
  of: RepairedField,
  rules: RuleProfile,
): MendedField {
  if (given === null) return { text: null, repairs: [] };
  const plain = MARKUP.test(given) ? toText(fromHtml(given).blocks) : given;
  const { text, edits } = repairLine(plain.replace(/\s+/g, ' ').trim(), rules);
  return {
    text: text.trim() || null,
    repairs: edits.map((edit) => ({ ...edit, paragraph: null, of })),
  };
}
