import { foldWords } from '../passages/words';
import type { Passage } from '../passages/passage';
import { isSame } from './page-facts';

/** Where the page prints its headline (given folded); -1 when it can't be told. The story stands below. */
export function headlinePlace(passages: readonly Passage[], headline: string | null): number {
  const shown = (passage: Passage) => passage.kind === 'heading' && !passage.hidden;
  if (headline !== null) {
    const place = passages.findIndex(
      (passage) =>
        shown(passage) && passage.level <= 2 && isSame(foldWords(passage.text), headline),
    );
    if (place >= 0) return place;
  }
  const firsts = passages.flatMap((passage, index) =>
    shown(passage) && passage.level === 1 && passage.words >= 4 ? [index] : [],
  );
  return firsts.length === 1 ? firsts[0]! : -1;
}
