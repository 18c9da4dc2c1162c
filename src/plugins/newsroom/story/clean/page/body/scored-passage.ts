import type { Feature } from '../../likelihood/features';
import type { Passage } from '../passages/passage';

/** A passage with what its own features add up to: above 0 it reads like the story. */
export interface ScoredPassage {
  passage: Passage;
  features: readonly Feature[];
  own: number;
}
