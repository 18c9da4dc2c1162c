import { claim, isFree, type Desk, type DeskLine } from '../desk';

const LONGEST_HEADING = 18;
/** More short lines than this between two paragraphs are a list of something else. */
const MOST_HEADINGS_IN_A_ROW = 2;
const OFFERS = new Set(['sign-up', 'paywall-note', 'cookie-note', 'comment-form']);
const LIST_MARK = /^[•◦▪●∙*·]\s*\S/u;

/**
 * Decides the lines of the body one by one: what is furniture after all, and what is a heading, a
 * list item or a paragraph. Short lines between two paragraphs are headings: nine of ten such
 * lines are, once captions, promos and furniture are taken.
 */
export function settleBody(desk: Desk): void {
  rescueHeadings(desk.lines);
  claimAmongOffers(desk.lines);
  const body = desk.lines.filter((line) => line.place === 'body' && isFree(line));
  body.forEach((line, index) => {
    if (isFurnitureInBody(line)) {
      claim(line, line.furniture?.rule ?? 'furniture');
      return;
    }
    line.kind = kindOf(line, body[index + 1]);
  });
}

function isFurnitureInBody({ furniture, shape }: DeskLine): boolean {
  if (!furniture) return false;
  if (furniture.match === 'whole') return true;
  return furniture.match === 'start' ? shape.words <= 25 : !shape.endsSentence;
}

/** A paragraph that speaks to the reader, between two lines of an offer, is part of the offer. */
function claimAmongOffers(lines: readonly DeskLine[]): void {
  lines.forEach((line, index) => {
    const offer = lines[index - 1]?.furniture?.rule;
    if (line.place !== 'body' || line.shape.address === 0 || !OFFERS.has(offer ?? '')) return;
    if (offer && OFFERS.has(lines[index + 1]?.furniture?.rule ?? '')) claim(line, offer);
  });
}

function rescueHeadings(lines: readonly DeskLine[]): void {
  const free = lines.filter(isFree);
  for (let index = 0; index < free.length; index += 1) {
    if (free[index]?.place !== 'gap') continue;
    let end = index;
    while (free[end]?.place === 'gap') end += 1;
    const gap = free.slice(index, end);
    const isShort = gap.length <= MOST_HEADINGS_IN_A_ROW && free[end]?.place === 'body';
    if (isShort && !gap.some(isOffer)) {
      for (const line of gap) if (couldBeHeading(line)) line.place = 'body';
    }
    index = end;
  }
}

/** A short line beside an offer speaks for it. */
const isOffer = ({ furniture }: DeskLine): boolean => OFFERS.has(furniture?.rule ?? '');

function couldBeHeading(line: DeskLine): boolean {
  const { words, separators } = line.shape;
  return line.furniture === null && words >= 1 && words <= LONGEST_HEADING && separators === 0;
}

function kindOf(line: DeskLine, next: DeskLine | undefined): DeskLine['kind'] {
  if (LIST_MARK.test(line.text)) return 'list-item';
  const { shape } = line;
  const isShort = shape.words <= LONGEST_HEADING && shape.innerSentences === 0;
  const isOpen = !shape.endsSentence || isQuotedWhole(line.text);
  const leads = next !== undefined && (next.shape.words > shape.words || next.shape.endsSentence);
  return isShort && isOpen && leads ? 'heading' : 'paragraph';
}

/** A heading that is a quotation keeps its marks, and has no full stop inside. */
function isQuotedWhole(text: string): boolean {
  return /^["“„«‘'][^"“”„«»]{1,160}[^.!?,"”][”"»’']$/u.test(text);
}
