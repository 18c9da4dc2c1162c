import { foldWords, isContained, shingles } from '../passages/words';
import type { Passage } from '../passages/passage';
import type { Feature } from '../../likelihood/features';
import { pattern } from '../../language/pattern';

/** What the page's metadata says, as far as it tells the story's text from the rest. */
export interface PageFacts {
  /** As `foldWords` gives them; null when the page states none. */
  headline: string | null;
  standfirst: string | null;
  /** Word runs of JSON-LD's `articleBody`; null when the page states none of any length. */
  stated: ReadonlySet<string> | null;
  authors: readonly string[];
}

export interface StatedFacts {
  headline: string | null;
  standfirst: string | null;
  body: string | null;
  authors: readonly string[];
}

/** An `articleBody` below this many words is a summary, or empty. */
const SHORTEST_BODY = 60;
/** Authors of a single short word would be found everywhere. */
const SHORTEST_NAME = 6;
/** Descriptions and titles are often cut. */
const LONG_ENOUGH = 20;

export function pageFacts({ headline, standfirst, body, authors }: StatedFacts): PageFacts {
  const isBody = body !== null && body.split(' ').length >= SHORTEST_BODY;
  return {
    headline: headline === null ? null : foldWords(headline),
    standfirst: standfirst === null ? null : foldWords(standfirst),
    stated: isBody ? shingles(body) : null,
    authors: authors.filter((name) => name.length >= SHORTEST_NAME),
  };
}

export function factFeatures({ text, words }: Passage, facts: PageFacts): Feature[] {
  const features: Feature[] = [];
  const isHeadline = mayBeSame(text, facts.headline);
  const isStandfirst = words >= 5 && mayBeSame(text, facts.standfirst);
  if (isHeadline || isStandfirst) {
    const folded = foldWords(text);
    if (isHeadline && isSame(folded, facts.headline)) features.push('is:headline');
    if (isStandfirst && isSame(folded, facts.standfirst)) features.push('is:standfirst');
  }
  if (facts.stated !== null && words >= 3) {
    features.push(isContained(text, facts.stated) ? 'stated:yes' : 'stated:no');
  }
  return features;
}

const FIRST_LETTER = pattern('u')`[\p{L}\p{N}]`;

/** Spares most passages the folding: they begin with another letter, or are much longer. */
function mayBeSame(text: string, stated: string | null): boolean {
  if (stated === null || text.length > 2 * stated.length + LONG_ENOUGH) return false;
  return FIRST_LETTER.exec(text)?.[0].toLowerCase() === stated[0];
}

/** Two folded texts are the same, or the first is how the other begins. */
export function isSame(folded: string, stated: string | null): boolean {
  if (stated === null || folded === '') return false;
  return folded === stated || (folded.length > LONG_ENOUGH && stated.startsWith(folded));
}
