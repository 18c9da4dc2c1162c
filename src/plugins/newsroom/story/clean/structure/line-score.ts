import type { Furniture } from '../boilerplate';
import type { Shape } from './shape';

/** A line as it looks by itself. */
export interface LineLooks {
  shape: Shape;
  furniture: Furniture | null;
  /** What it was recognised as, if anything. */
  sign: Sign | null;
  isRepeated: boolean;
  apart: boolean;
}

/** Lines that other families know: they stand around a story's paragraphs, not among them. */
export type Sign = 'caption' | 'promo' | 'date' | 'byline';

interface Feature {
  name: string;
  weight: number;
  value: (line: LineLooks) => number | boolean;
}

const between = (value: number, low: number, high: number) => value >= low && value <= high;
const capped = (value: number, limit: number) => Math.min(value, limit) / limit;

/**
 * What speaks for and against a line being a paragraph of the story, in log-odds. The weights are
 * those of a logistic regression over the lines of 188 pages in a dozen languages, rounded.
 */
export const FEATURES: readonly Feature[] = [
  { name: 'any line', weight: -2.2, value: () => 1 },
  { name: 'one to three words', weight: -1.4, value: ({ shape }) => shape.words <= 3 },
  {
    name: 'nine to fifteen words',
    weight: -0.6,
    value: ({ shape }) => between(shape.words, 9, 15),
  },
  { name: 'more than thirty words', weight: 0.9, value: ({ shape }) => shape.words > 30 },
  { name: 'ends as a sentence', weight: 1, value: ({ shape }) => shape.endsSentence },
  {
    name: 'ends as a sentence of ten words or more',
    weight: 0.9,
    value: ({ shape }) => shape.endsSentence && shape.words >= 10,
  },
  {
    name: 'several sentences',
    weight: -0.4,
    value: ({ shape }) => capped(shape.innerSentences, 3),
  },
  { name: 'clauses', weight: 0.6, value: ({ shape }) => capped(shape.clauses, 3) },
  { name: 'capitals', weight: -1.1, value: ({ shape }) => shape.capitals },
  { name: 'all capitals', weight: 0.5, value: ({ shape }) => shape.allCapitals },
  { name: 'numbers', weight: 2.5, value: ({ shape }) => shape.digits },
  { name: 'speaks to the reader', weight: -1.9, value: ({ shape }) => capped(shape.address, 0.2) },
  { name: 'separators', weight: -3.3, value: ({ shape }) => capped(shape.separators, 3) },
  { name: 'opens with a quotation', weight: 1.4, value: ({ shape }) => shape.opensWithQuote },
  { name: 'opens in lower case', weight: 1, value: ({ shape }) => shape.opensLower },
  { name: 'is furniture', weight: -1.2, value: ({ furniture }) => furniture?.match === 'whole' },
  {
    name: 'opens as furniture',
    weight: -2.5,
    value: ({ furniture }) => furniture?.match === 'start',
  },
  {
    name: 'speaks as furniture',
    weight: -3.2,
    value: ({ furniture }) => furniture?.match === 'within',
  },
  { name: 'a caption', weight: -1, value: ({ sign }) => sign === 'caption' },
  { name: 'a promo', weight: -1.2, value: ({ sign }) => sign === 'promo' },
  { name: 'a date', weight: -2.9, value: ({ sign }) => sign === 'date' },
  { name: 'a byline', weight: -2.2, value: ({ sign }) => sign === 'byline' },
  { name: 'is repeated', weight: -1.3, value: ({ isRepeated }) => isRepeated },
  { name: 'stands apart', weight: 1.5, value: ({ apart }) => apart },
];

/** Log-odds that a line is a paragraph of the story, by its own looks. */
export function scoreLine(line: LineLooks): number {
  return FEATURES.reduce((sum, { weight, value }) => sum + weight * Number(value(line)), 0);
}
