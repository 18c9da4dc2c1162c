import type { Query, RemovedLine, Repair, Story } from '../../story/model';

/** A run of characters with all that is to be told about it. */
export interface Segment {
  text: string;
  repairs: readonly Repair[];
  queries: readonly Query[];
}

/** One row of the comparison: what stood in the source, and what stands in the story. */
export type CompareRow =
  | { kind: 'paragraph'; paragraph: number; before: Segment[]; after: Segment[]; queries: Query[] }
  | { kind: 'removed'; removed: RemovedLine };

/**
 * The source beside the story, in the order of the source where it has lines. Every paragraph of the
 * story and every removed line is in one row: nothing is left out of the comparison.
 */
export function compare(source: string | null, story: Story): CompareRow[] {
  const paragraphs = paragraphRows(story);
  const isPlaced = source !== null && story.removed.some(({ line }) => line !== null);
  if (!isPlaced) return [...paragraphs, ...story.removed.map(removedRow)];
  return inSourceOrder(source.split(/\r\n|\r|\n/), paragraphs, story.removed);
}

type ParagraphRow = Extract<CompareRow, { kind: 'paragraph' }>;

function paragraphRows(story: Story): ParagraphRow[] {
  const texts = story.text === '' ? [] : story.text.split('\n\n');
  return texts.map((text, paragraph) => {
    const repairs = story.repairs.filter((repair) => repair.paragraph === paragraph);
    const queries = story.queries.filter((query) => query.paragraph === paragraph);
    const { source, inSource, inText } = traceRepairs(text, repairs);
    return {
      kind: 'paragraph',
      paragraph,
      before: segments(source, inSource, []),
      after: segments(text, inText, queries),
      queries,
    };
  });
}

const removedRow = (removed: RemovedLine): CompareRow => ({ kind: 'removed', removed });

/** Walks the source line by line; a paragraph stands where its first line stood. */
function inSourceOrder(
  lines: readonly string[],
  paragraphs: readonly ParagraphRow[],
  removed: readonly RemovedLine[],
): CompareRow[] {
  const rows: CompareRow[] = removed.filter(({ line }) => line === null).map(removedRow);
  let next = 0;
  /** How much of the paragraph at `next` has gone by: one may run over several lines. */
  let gone = 0;
  lines.forEach((line, index) => {
    const here = removed.filter((one) => one.line === index + 1);
    rows.push(...here.map(removedRow));
    const taken = here.reduce((sum, { text }) => sum + inkOf(text), 0);
    // A line of which most was taken is no paragraph; of a dateline's line most is left.
    const left = inkOf(line) - taken;
    if (left <= 0 || (here.length > 0 && left < taken / 4)) return;
    const row = paragraphs[next];
    if (!row) return;
    if (gone === 0) rows.push(row);
    gone += left;
    if (gone + 2 < inkOf(row.before.map(({ text }) => text).join(''))) return;
    next += 1;
    gone = 0;
  });
  const missing = paragraphs.filter((row) => !rows.includes(row));
  const unplaced = removed.filter(({ line }) => line !== null && line > lines.length);
  return [...rows, ...missing, ...unplaced.map(removedRow)];
}

/** Characters that are not blank. */
const inkOf = (text: string) => text.replace(/\s+/g, '').length;

interface Mark {
  from: number;
  to: number;
  repairs: Repair[];
}

/**
 * Undoes the repairs of a paragraph from the last to the first, which gives the source again, and
 * follows where each stands in the one and in the other (Repair.at holds for the moment of its edit).
 */
export function traceRepairs(
  text: string,
  repairs: readonly Repair[],
): { source: string; inSource: Mark[]; inText: Mark[] } {
  let source = text;
  let inSource: Mark[] = [];
  for (const repair of [...repairs].reverse()) {
    const { at, before, after } = repair;
    source = source.slice(0, at) + before + source.slice(at + after.length);
    inSource = place(inSource, repair, after.length, before.length);
  }
  let inText: Mark[] = [];
  for (const repair of repairs) {
    inText = place(inText, repair, repair.before.length, repair.after.length);
  }
  return { source, inSource, inText };
}

/** Moves the marks for one edit, and adds its own; marks that it touches become one with it. */
function place(marks: readonly Mark[], repair: Repair, gone: number, come: number): Mark[] {
  const own: Mark = { from: repair.at, to: repair.at + come, repairs: [repair] };
  const end = repair.at + gone;
  const others: Mark[] = [];
  for (const mark of marks) {
    const isEmpty = mark.from === mark.to;
    if (mark.to < repair.at || (mark.to === repair.at && !isEmpty)) others.push(mark);
    else if (mark.from > end || (mark.from === end && !isEmpty)) {
      others.push({ ...mark, from: mark.from + come - gone, to: mark.to + come - gone });
    } else {
      own.from = Math.min(own.from, mark.from);
      own.to = Math.max(own.to, mark.to + come - gone, own.from);
      own.repairs = [...own.repairs, ...mark.repairs];
    }
  }
  return [...others, own].sort((one, other) => one.from - other.from);
}

/** Cuts a text at every mark and every quoted place. */
function segments(text: string, marks: readonly Mark[], queries: readonly Query[]): Segment[] {
  const asked = queries.flatMap((query) => {
    const from = text.indexOf(query.quote);
    return from < 0 || query.quote === '' ? [] : [{ from, to: from + query.quote.length, query }];
  });
  const cuts = [0, text.length, ...[...marks, ...asked].flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  const found: Segment[] = [];
  edges.forEach((from, index) => {
    // What was taken out without anything in its place leaves an empty segment to hang it on.
    const empty = marks.filter((mark) => mark.from === from && mark.to === from);
    if (empty.length > 0) {
      found.push({ text: '', repairs: empty.flatMap(({ repairs }) => repairs), queries: [] });
    }
    const to = edges[index + 1];
    if (to === undefined) return;
    const covers = (one: { from: number; to: number }) => one.from <= from && one.to >= to;
    found.push({
      text: text.slice(from, to),
      repairs: marks.filter(covers).flatMap(({ repairs }) => repairs),
      queries: asked.filter(covers).map(({ query }) => query),
    });
  });
  return found;
}
