import { SENTENCES, type Paragraph } from '../rule';
import { quotationsOf } from './quotation-marks';

/** A quotation mark without a partner. */
export interface LoneMark {
  paragraph: number;
  at: number;
  char: string;
  missing: 'opening' | 'closing';
}

/**
 * The marks of a story that have no partner. A quotation that runs over several paragraphs opens
 * in each of them and closes in the last (some printers open it once only): its open ends are no
 * mistakes.
 */
export function loneMarks(paragraphs: readonly Paragraph[]): LoneMark[] {
  const found: LoneMark[] = [];
  // With nothing opened by «, each » is an arrow ("Read more »").
  const arrows = paragraphs.every(({ text }) => !text.includes('«'));
  let carried = false;
  paragraphs.forEach(({ text, kind }, paragraph) => {
    if (!SENTENCES.includes(kind)) return;
    const { marks, unopened, unclosed } = quotationsOf(text);
    const first = marks[0];
    const lone = (at: number, missing: LoneMark['missing']) =>
      found.push({ paragraph, at, char: text[at] ?? '', missing });

    for (const at of unopened) {
      if (arrows && text[at] === '»') continue;
      if (!(carried && at === first?.at)) lone(at, 'opening');
    }
    if (first === undefined) return;
    const last = unclosed.at(-1);
    const isOpenAtEnd = last !== undefined && last === marks.at(-1)?.at;
    for (const at of isOpenAtEnd ? unclosed.slice(0, -1) : unclosed) lone(at, 'closing');
    carried = isOpenAtEnd && goesOn(paragraphs, paragraph);
    if (isOpenAtEnd && !carried) lone(last, 'closing');
  });
  return found;
}

/** True when the next paragraph opens with a mark, or the next mark of the story closes. */
function goesOn(paragraphs: readonly Paragraph[], from: number): boolean {
  for (let next = from + 1; next < paragraphs.length && next <= from + FARTHEST; next += 1) {
    const { text, kind } = paragraphs[next] ?? { text: '', kind: 'paragraph' };
    if (kind === 'heading' || kind === 'verbatim') continue;
    if (next === from + 1 && /^["“„«”»]/.test(text)) return true;
    const first = quotationsOf(text).marks[0];
    if (first !== undefined) return first.facing === 'close';
  }
  return false;
}

/** So many paragraphs a speech may go on without a mark. */
const FARTHEST = 3;
