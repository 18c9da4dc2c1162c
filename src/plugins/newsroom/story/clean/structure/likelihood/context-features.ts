import { ladder, named, type Feature } from '../../likelihood/features';
import type { Furniture } from '../../boilerplate';
import { companyFeatures } from './company-features';
import type { Sign } from './looks';
import { mainBlock, type Block } from './main-block';
import { contentWords } from './content-words';

/** A line with what it is by itself. */
export interface LineInContext {
  text: string;
  /** Log-odds of an earlier round. */
  own: number;
  words: number;
  apart: boolean;
  furniture: Furniture | null;
  sign: Sign | null;
  isRepeated: boolean;
  isPattern: boolean;
}

const LIKELIHOODS = [-3, -1.5, -0.5, 0.5, 1.5, 3];
const ownSteps = ladder('own', LIKELIHOODS);
const previousSteps = ladder('previous', LIKELIHOODS);
const nextSteps = ladder('next', LIKELIHOODS);
const nearSteps = ladder('near', LIKELIHOODS);
const farSteps = ladder('far', LIKELIHOODS);
const behindSteps = ladder('behind', LIKELIHOODS);
const farBehindSteps = ladder('far-behind', LIKELIHOODS);
const passedSteps = ladder('passed', [0.25, 0.5, 0.75, 0.9]);
const headSteps = ladder('ahead', [1, 2, 4, 8, 16]);
const tailSteps = ladder('behind-by', [1, 2, 4, 8, 16]);
const runSteps = ladder('run', [2, 4, 8]);
const underNamed = named('under');
const kinSteps = ladder('kin', [0.05, 0.1, 0.2, 0.3, 0.45]);

const MAXIMUM = 4;
const NEAR_DECAY = 0.6;
const FAR_DECAY = 0.9;
const LABEL_REACH = 15;
/** So many lines of a label's reach are used up by one line of prose. */
const PROSE_ENDS_LABEL = 5;
const STRONG = 1;
const STRONG_WORDS = 12;
const KIN_WORDS = 8;

/**
 * What the surroundings of each line say about it: its neighbours near and far, where it stands to
 * the text's main run of prose, what heads the list it is in, and whether it speaks of the same
 * things. Linear in the number of lines.
 */
export function contextFeatures(lines: readonly LineInContext[]): Feature[][] {
  const scores = lines.map(({ own }) => Math.max(-MAXIMUM, Math.min(MAXIMUM, own)));
  const backwards = [...scores].reverse();
  const near = decayed(scores, NEAR_DECAY);
  const far = decayed(scores, FAR_DECAY);
  const behind = decayed(backwards, NEAR_DECAY).reverse();
  const farBehind = decayed(backwards, FAR_DECAY).reverse();
  const block = mainBlock(lines);
  const inside = lines.slice(block.start, block.end + 1);
  const habit = habitOf(inside);
  const known = wordCounts(inside);
  const runs = runsOf(lines);
  const unders = undersOf(lines);
  const passed = passedProse(lines);
  const company = companyFeatures(lines);
  return lines.map((line, index) => {
    const features = [
      ...ownSteps(line.own),
      ...previousSteps(scores[index - 1] ?? 0),
      ...nextSteps(scores[index + 1] ?? 0),
      ...nearSteps(near[index]!),
      ...farSteps(far[index]!),
      ...behindSteps(behind[index]!),
      ...farBehindSteps(farBehind[index]!),
      ...passedSteps(passed[index]!),
      ...runSteps(runs[index]!),
      ...placeFeatures(index, block),
      ...kinFeatures(line, isIn(index, block), known),
      ...company[index]!,
    ];
    const under = unders[index];
    if (under) features.push(under);
    if (line.words >= STRONG_WORDS) {
      const spaced = line.apart === habit ? 'spaced-alike' : 'spaced-otherwise';
      features.push(spaced);
      if (under && line.own > 0) features.push(`${spaced}:under`);
    }
    return features;
  });
}

const isIn = (index: number, { start, end }: Block) => index >= start && index <= end;

function placeFeatures(index: number, { start, end }: Block): Feature[] {
  if (index < start) return ['place:head', ...headSteps(start - index)];
  if (index > end) return ['place:tail', ...tailSteps(index - end)];
  return ['place:inside'];
}

/** For each place the mean of what stood before it; beyond the first line stands nothing. */
function decayed(scores: readonly number[], decay: number): number[] {
  let mean = 0;
  return scores.map((score) => {
    const here = mean;
    mean = decay * mean + (1 - decay) * score;
    return here;
  });
}

/** Whether the story's paragraphs have blank lines between them. */
function habitOf(inside: readonly LineInContext[]): boolean {
  const prose = inside.filter(isStrong);
  return prose.filter(({ apart }) => apart).length * 2 >= prose.length;
}

const isStrong = ({ own, words }: LineInContext) => own >= STRONG && words >= STRONG_WORDS;

function wordCounts(inside: readonly LineInContext[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of inside) {
    if (line.own < 0) continue;
    for (const word of new Set(contentWords(line.text))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** A story's paragraphs share their words; the next story's teaser has others. */
function kinFeatures(
  { text, words, own }: LineInContext,
  isInside: boolean,
  known: ReadonlyMap<string, number>,
): Feature[] {
  if (words < KIN_WORDS) return [];
  const content = new Set(contentWords(text));
  if (content.size === 0) return [];
  const least = isInside && own >= 0 ? 2 : 1;
  let shared = 0;
  for (const word of content) if ((known.get(word) ?? 0) >= least) shared += 1;
  return ['kin', ...kinSteps(shared / content.size)];
}

/** How many lines stand together without a blank between them, for each line. */
function runsOf(lines: readonly LineInContext[]): number[] {
  const runs: number[] = [];
  while (runs.length < lines.length) {
    const start = runs.length;
    let end = start + 1;
    while (end < lines.length && !lines[end]!.apart) end += 1;
    for (let index = start; index < end; index += 1) runs.push(end - start);
  }
  return runs;
}

/** What a label above announces is no part of the story until prose sets in again. */
function undersOf(lines: readonly LineInContext[]): (Feature | null)[] {
  let under: Feature | null = null;
  let reach = 0;
  return lines.map((line) => {
    if (isStrong(line)) reach -= PROSE_ENDS_LABEL;
    const here = reach > 0 ? under : null;
    reach -= 1;
    if (line.furniture?.opens) {
      under = underNamed(line.furniture.opens);
      reach = LABEL_REACH;
    }
    return here;
  });
}

/** The share of the text's prose that stands before each line: what comes last is seldom the story. */
function passedProse(lines: readonly LineInContext[]): number[] {
  const prose = lines.map(({ own, words }) => (own > 0 ? words : 0));
  const all = prose.reduce((sum, words) => sum + words, 0) || 1;
  let passed = 0;
  return prose.map((words) => {
    const here = passed / all;
    passed += words;
    return here;
  });
}
