import type JSZip from 'jszip';

import type { Problem } from '../../legacy';
import { problem } from '../problems';

/** What a document may hold that is no text, by the elements of WordprocessingML that stand for it. */
const PARTS: ReadonlyArray<readonly [what: string, element: RegExp]> = [
  ['charts', /<c:chart\b/g],
  ['diagrams', /<dgm:relIds\b/g],
  ['formulas', /<m:oMath>/g],
  ['embedded objects', /<(?:o:OLEObject|w:object)\b/g],
  ['parts of other documents', /<w:altChunk\b/g],
];

const MOST_NAMES = 5;
const LONGEST_NAME = 60;
const MEDIA = /^word\/media\/(.+)$/;

/** What of a document is not in its text: each kind with how many there are; pictures by their names. */
export async function leftOut(zip: JSZip, pictures: number): Promise<Problem[]> {
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const parts = PARTS.flatMap(([what, element]) => {
    const count = xml.match(element)?.length ?? 0;
    return count === 0 ? [] : [problem('NEWSROOM_DOCX_PARTS_LEFT_OUT', { what, count })];
  });
  if (pictures === 0) return parts;
  const names = Object.keys(zip.files).flatMap((name) => MEDIA.exec(name)?.[1] ?? []);
  return [problem('NEWSROOM_PICTURES_INSIDE', { count: pictures, names: listed(names) }), ...parts];
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  return [...first, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
}
