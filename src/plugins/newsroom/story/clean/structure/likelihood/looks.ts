import type { Furniture } from '../../boilerplate';
import { simplify } from '../../boilerplate/simplify';
import { isDateLine } from '../../dates';
import { isBylineOpening, parseByline } from '../../people';
import { labelledPromo } from '../../related/promo';
import type { SiteProfile } from '../../site';
import { furnitureOnSite } from '../../site/furniture-on-site';
import { isCaption } from '../caption';
import { shapeOf, type Shape } from '../shape';
import { areThread, isReaderSpeaking } from './readers-thread';
import { areForeign } from './scripts';
import { areTicker } from './ticker';
import type { SourceLine } from '../source-lines';
import { pattern } from '../../language/pattern';

/** Lines that other families know: they stand around a story's paragraphs, not among them. */
export type Sign = 'caption' | 'promo' | 'date' | 'byline';

/** A line as it looks by itself. */
export interface LineLooks {
  text: string;
  shape: Shape;
  furniture: Furniture | null;
  /** What it was recognised as, if anything. */
  sign: Sign | null;
  /** The same words stand on another line, too. */
  isRepeated: boolean;
  /** The same words with other figures stand on several lines. */
  isPattern: boolean;
  /** Most of its letters are of another script than most of the text's. */
  isForeign: boolean;
  /** A blank line stood before it. */
  apart: boolean;
}

/** Longer lines are prose, whatever they mention. */
const LONGEST_STAMP = 14;
const LONGEST_BYLINE = 30;
/** A long line is compared by its beginning. */
const COMPARED = 500;
const FIGURES = pattern('gu')`\p{N}+`;
/** Lines that differ in their figures only, this many, are stamps of a list. */
const LEAST_ALIKE = 3;

export function looksOf(
  sources: readonly Pick<SourceLine, 'text' | 'apart'>[],
  profile: SiteProfile | null = null,
): LineLooks[] {
  const texts = sources.map(({ text }) => text);
  const keys = texts.map((text) => simplify(text.slice(0, COMPARED)));
  const patterns = keys.map((key) => key.replace(FIGURES, '0'));
  const occurrences = countsOf(keys);
  const alike = countsOf(patterns);
  const ticker = areTicker(texts);
  const foreign = areForeign(texts);
  const shapes = texts.map(shapeOf);
  const signs = texts.map((text, index) => signOf(text, shapes[index]!.words));
  const isThread = areThread(
    texts.map((text, index) => {
      const { words, endsSentence } = shapes[index]!;
      return { text, words, endsSentence, isDate: signs[index] === 'date' };
    }),
  );
  const furniture = texts.map((text, index) => {
    if (ticker[index]) return OF_TICKER;
    if (isReaderSpeaking(text)) return OF_READER;
    return isThread[index] ? OF_THREAD : null;
  });
  return sources.map(({ text, apart }, index) => {
    const shape = shapes[index]!;
    return {
      text,
      shape,
      apart,
      isForeign: foreign[index]!,
      sign: signs[index]!,
      furniture: furniture[index] ?? furnitureOnSite(text, shape.words, profile),
      isRepeated: (occurrences.get(keys[index]!) ?? 0) > 1,
      isPattern: (alike.get(patterns[index]!) ?? 0) >= LEAST_ALIKE,
    };
  });
}

const OF_TICKER: Furniture = { rule: 'ticker', match: 'whole', opens: 'list' };
const OF_READER: Furniture = { rule: 'reader-comment', match: 'whole', opens: 'comments' };
/** Told by stamps and names, as teasers above a story may be: the story may still come. */
const OF_THREAD: Furniture = { rule: 'reader-comment', match: 'whole', opens: 'list' };

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What a line is recognised as by itself, if anything. */
export function signOf(text: string, words: number): Sign | null {
  if (isCaption(text, words) && !isBylineOpening(text.split(' ', 1)[0] ?? '')) return 'caption';
  if (labelledPromo(text, words)) return 'promo';
  if (words <= LONGEST_STAMP && isDateLine(text)) return 'date';
  if (words > LONGEST_BYLINE) return null;
  return isBylineOpening(text) || parseByline(text) ? 'byline' : null;
}
