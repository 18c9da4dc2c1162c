import type { LegacyPost, Story } from '../model';
import { assemble } from './assemble';
import type { Desk } from './desk';
import { cleanPage, isWholePage } from './page';
import { takeRelated } from './related/take-related';
import { layOut } from './structure/lay-out';
import { settleBody } from './structure/settle-body';
import { sweep } from './structure/sweep';
import { takeCaptions } from './structure/take-captions';
import { takeCredits } from './structure/take-credits';
import { takeDateline } from './structure/take-dateline';
import { takeHeadline } from './structure/take-headline';
import { takeOpening } from './structure/take-opening';
import { takeTags } from './structure/take-tags';

export type CleanStep = (desk: Desk) => void;

/**
 * The copy desk's steps, in order. Each claims the lines it understands: the headline is known
 * before what stands under it, and what leads elsewhere is gone before the body is settled.
 */
export const STEPS: readonly CleanStep[] = [
  takeHeadline,
  takeTags,
  takeCaptions,
  takeRelated,
  takeOpening,
  takeDateline,
  takeCredits,
  settleBody,
  sweep,
];

/** Turns what a reader gave into a story: every source line is in its text or in `removed`. */
export function clean(post: LegacyPost): Story {
  if (isWholePage(post)) return cleanPage(post);
  const desk = layOut(post);
  for (const step of STEPS) step(desk);
  return assemble(desk);
}
