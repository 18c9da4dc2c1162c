import { isContained, sameWords } from '../passages/words';
import type { Passage } from '../passages/passage';
import type { Feature } from './score';

/** What the page's metadata says, as far as it tells the story's text from the rest. */
export interface PageFacts {
  headline: string | null;
  standfirst: string | null;
  /** Word runs of JSON-LD's `articleBody`; null when the page states none of any length. */
  stated: ReadonlySet<string> | null;
  authors: readonly string[];
}

export function factFeatures({ text, words }: Passage, facts: PageFacts): Feature[] {
  const { headline, standfirst, stated } = facts;
  const features: Feature[] = [];
  if (headline !== null && sameWords(text, headline)) features.push('is:headline');
  if (standfirst !== null && words >= 5 && sameWords(text, standfirst)) {
    features.push('is:standfirst');
  }
  if (stated !== null && words >= 3) {
    features.push(isContained(text, stated) ? 'stated:yes' : 'stated:no');
  }
  return features;
}
