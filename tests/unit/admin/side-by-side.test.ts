import fc from 'fast-check';

import { compare, traceRepairs } from '../../../src/plugins/newsroom/shared/admin/side-by-side';
import { clean } from '../../../src/plugins/newsroom/story/clean';
import { plainTextPost } from '../../../src/plugins/newsroom/story/read';
import type { Repair } from '../../../src/plugins/newsroom/story/model';

const repair = (at: number, before: string, after: string): Repair => ({
  rule: 'test',
  before,
  after,
  paragraph: 0,
  of: null,
  at,
});

const SOURCE = `Ferry talks end without a date

By Ann Lee

ALDER BAY (Bay Radio) - The council met the harbour board on Monday and left without a date for the repair of the bridge .

“We will wait,” said Pieter Lund, who has run the northern ferry for eleven years. "We have waited before.

Sign up for our newsletter

Leave a Reply

Your email address will not be published.`;

describe('the source beside the story', () => {
  const story = clean(plainTextPost(SOURCE));
  const rows = compare(SOURCE, story);

  it('has every paragraph and every removed line once', () => {
    const paragraphs = rows.flatMap((row) => (row.kind === 'paragraph' ? row.paragraph : []));
    expect(paragraphs).toEqual(story.text.split('\n\n').map((_, index) => index));
    const removed = rows.flatMap((row) => (row.kind === 'removed' ? row.removed : []));
    expect(new Set(removed)).toEqual(new Set(story.removed));
    expect(removed).toHaveLength(story.removed.length);
  });

  it('keeps the order of the source', () => {
    const order = rows.map((row) => (row.kind === 'removed' ? row.removed.text : 'paragraph'));
    expect(order.indexOf('By Ann Lee')).toBeLessThan(order.indexOf('paragraph'));
    expect(order.lastIndexOf('paragraph')).toBeLessThan(order.indexOf('Leave a Reply'));
  });

  it('prints the paragraphs as they are, cut into marked pieces', () => {
    const after = rows.flatMap((row) =>
      row.kind === 'paragraph' ? [row.after.map(({ text }) => text).join('')] : [],
    );
    expect(after.join('\n\n')).toBe(story.text);
    const marked = rows.flatMap((row) =>
      row.kind === 'paragraph' ? row.after.filter(({ repairs }) => repairs.length > 0) : [],
    );
    expect(marked.length).toBeGreaterThan(0);
  });

  it('lists removed parts behind the text of a source without lines', () => {
    const unplaced = {
      ...story,
      removed: story.removed.map((line) => ({ ...line, line: null })),
    };
    const kinds = compare(null, unplaced).map(({ kind }) => kind);
    expect(kinds.lastIndexOf('paragraph')).toBeLessThan(kinds.indexOf('removed'));
  });
});

describe('where repairs stand', () => {
  it('follows an edit that a later one pushed along', () => {
    const { source, inSource, inText } = traceRepairs('“Wait,” she said.', [
      repair(5, '"', '”'),
      repair(0, '', '“'),
    ]);
    expect(source).toBe('Wait," she said.');
    expect(inText.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [6, 7],
    ]);
    expect(inSource.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [5, 6],
    ]);
  });

  it('gives the source again for any edits, and marks that lie within the texts', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(30), gone: fc.nat(4), after: fc.string({ maxLength: 4 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), edits, (given, wanted) => {
        let text = given;
        const repairs: Repair[] = [];
        for (const { at, gone, after } of wanted) {
          const from = Math.min(at, text.length);
          const before = text.slice(from, from + gone);
          repairs.push(repair(from, before, after));
          text = text.slice(0, from) + after + text.slice(from + before.length);
        }
        const { source, inSource, inText } = traceRepairs(text, repairs);
        expect(source).toBe(given);
        for (const { from, to } of inText) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        for (const { from, to } of inSource) {
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(given.length);
        }
        const told = inText.reduce((sum, mark) => sum + mark.repairs.length, 0);
        expect(told).toBe(repairs.length);
      }),
    );
  });
});
