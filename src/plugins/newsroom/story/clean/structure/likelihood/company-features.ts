import { ladder, type Feature } from '../../likelihood/features';
import type { LineInContext } from './context-features';

/** In lines, to either side: a teaser with its picture's credit, stamp and section is about as long. */
const WINDOW = 6;
const LONGEST_STAMP = 6;
const PROSE_WORDS = 12;
/** A story has begun when so many words of prose have passed. */
const BEGUN = 60;
const STEPS = [1, 2, 4];

const stampSteps = ladder('stamps', STEPS);
const furnitureSteps = ladder('furnished', STEPS);
const repeatedSteps = ladder('repeated-around', STEPS);
const proseAheadSteps = ladder('prose-ahead', STEPS);
const proseBehindSteps = ladder('prose-behind', STEPS);
const LINE_WORDS = [4, 12, 25];
const previousWordSteps = ladder('previous-words', LINE_WORDS);
const nextWordSteps = ladder('next-words', LINE_WORDS);
const gapSteps = ladder('since-prose', [2, 4, 8, 16]);
const passedFurnitureSteps = ladder('passed-furniture', [2, 5, 10, 20, 40]);

/**
 * The company a line keeps. A teaser reads like a paragraph, but stands among stamps, furniture and
 * lines that are printed twice; and what stands behind the page's copyright is seldom the story.
 */
export function companyFeatures(lines: readonly LineInContext[]): Feature[][] {
  const stamps = counter(lines.map(isStamp));
  const furniture = counter(lines.map((line) => line.furniture !== null));
  const repeated = counter(lines.map((line) => line.isRepeated));
  const prose = counter(lines.map(isProse));
  const passed = passedFeatures(lines);
  return lines.map((line, index) => {
    const [from, to] = [index - WINDOW, index + WINDOW + 1];
    return [
      ...stampSteps(stamps(from, to)),
      ...furnitureSteps(furniture(from, to)),
      ...repeatedSteps(repeated(from, to)),
      ...proseAheadSteps(prose(from, index)),
      ...proseBehindSteps(prose(index + 1, to)),
      ...previousWordSteps(lines[index - 1]?.words ?? 0),
      ...nextWordSteps(lines[index + 1]?.words ?? 0),
      ...passed[index]!,
      `cross:${bucket(line.own)}:${Math.min(3, prose(from, index))}:${Math.min(3, prose(index + 1, to))}`,
    ];
  });
}

const bucket = (own: number): number => (own < -1.5 ? 0 : own < 0 ? 1 : own < 1.5 ? 2 : 3);

const isStamp = ({ sign, isPattern, words }: LineInContext): boolean =>
  sign === 'date' || (isPattern && words <= LONGEST_STAMP);

const isProse = ({ own, words }: LineInContext): boolean => own > 0 && words >= PROSE_WORDS;

/** How many lines of a kind stand from one place up to another, each asked for in one step. */
function counter(are: readonly boolean[]): (from: number, to: number) => number {
  const sums = [0];
  for (const is of are) sums.push(sums.at(-1)! + Number(is));
  const at = (place: number) => sums[Math.max(0, Math.min(are.length, place))]!;
  return (from, to) => at(to) - at(from);
}

/** What has passed since the story may have begun. */
function passedFeatures(lines: readonly LineInContext[]): Feature[][] {
  let words = 0;
  let furniture = 0;
  let sinceProse = 0;
  let isBehindCopyright = false;
  return lines.map((line) => {
    const hasBegun = words >= BEGUN;
    const features = hasBegun
      ? [...gapSteps(sinceProse), ...passedFurnitureSteps(furniture)]
      : ['not-begun'];
    if (isBehindCopyright) features.push('past:copyright');
    if (hasBegun && line.furniture !== null) furniture += 1;
    if (hasBegun && line.furniture?.rule === 'copyright') isBehindCopyright = true;
    if (isProse(line)) words += line.words;
    sinceProse = isProse(line) ? 0 : sinceProse + 1;
    return features;
  });
}
