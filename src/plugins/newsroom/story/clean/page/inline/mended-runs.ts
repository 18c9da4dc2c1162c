import type { Repair } from '../../../model';
import { undoEdits } from '../../repair';
import { editRuns, sliceRuns, type MarkedRun } from './marked-text';

/** The repairs of each paragraph, in the order they were made. */
export function repairsByParagraph(repairs: readonly Repair[]): Map<number, Repair[]> {
  const sorted = new Map<number, Repair[]>();
  for (const repair of repairs) {
    if (repair.paragraph === null) continue;
    const known = sorted.get(repair.paragraph);
    if (known === undefined) sorted.set(repair.paragraph, [repair]);
    else known.push(repair);
  }
  return sorted;
}

/**
 * A text's runs as the story prints it: without what was cut off, mended as the paragraph was. Where the paragraph's source can't be found in the element's text, its marks are given up.
 */
export function mendedRuns(
  { text, runs }: { text: string; runs: readonly MarkedRun[] },
  mended: string,
  repairs: readonly Repair[],
): readonly MarkedRun[] {
  // Most paragraphs are as they were.
  if (repairs.length === 0 && mended === text) return runs;
  const source = undoEdits(mended, repairs);
  const at = text.indexOf(source);
  if (at < 0) return [{ text: mended, marks: {}, url: null }];
  return editRuns(sliceRuns(runs, at, at + source.length), repairs);
}
