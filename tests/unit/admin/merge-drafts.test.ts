import { mergeDrafts } from '../../../src/plugins/newsroom/shared/admin/merge-drafts';
import { mergeLists } from '../../../src/plugins/newsroom/shared/admin/merge-lists';

const block = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const body = (...texts: string[]) => texts.map(block);

describe('two changes of one list', () => {
  const merged = (base: string, mine: string, theirs: string) =>
    mergeLists({ base: [...base], mine: [...mine], theirs: [...theirs] })?.join('') ?? null;

  it.each([
    ['nothing changed', 'abc', 'abc', 'abc', 'abc'],
    ['only mine', 'abc', 'aXc', 'abc', 'aXc'],
    ['only theirs', 'abc', 'abc', 'abX', 'abX'],
    ['both, at places apart', 'abcde', 'aXcde', 'abcdY', 'aXcdY'],
    ['both alike', 'abc', 'aXc', 'aXc', 'aXc'],
    ['one adds at the end, the other at the beginning', 'abc', 'abcX', 'Yabc', 'YabcX'],
    ['one takes out what the other leaves', 'abcde', 'acde', 'abcdY', 'acdY'],
    ['an empty list that one fills', '', 'ab', '', 'ab'],
    ['one takes all of it out', 'abc', '', 'abc', ''],
    ['the same item twice', 'aba', 'abXa', 'aba', 'abXa'],
  ])('%s', (_name, base, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toBe(expected);
  });

  it.each([
    ['the same item', 'abc', 'aXc', 'aYc'],
    ['neighbours', 'abcd', 'aXcd', 'abYd'],
    ['one takes out what the other changes', 'abc', 'ac', 'aYc'],
    ['both fill an empty list', '', 'a', 'b'],
  ])('refuses to choose: %s', (_name, base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toBeNull();
  });

  it('loses no change of either side, whatever was changed', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const changed = (list: string[], mark: string) =>
      list.flatMap((item, index) => {
        const act = random(8);
        if (act === 0) return [];
        if (act === 1) return [`${mark}${index}`];
        if (act === 2) return [item, `${mark}${index}+`];
        return [item];
      });
    let together = 0;
    for (let round = 0; round < 2000; round += 1) {
      const base = Array.from({ length: random(9) }, (_, index) => `p${index}`);
      const mine = changed(base, 'm');
      const theirs = changed(base, 't');
      const merge = mergeLists({ base, mine, theirs });
      if (merge === null) continue;
      together += 1;
      const written = [...mine, ...theirs].filter((item) => !base.includes(item));
      for (const item of written) expect(merge).toContain(item);
      const gone = base.filter((item) => !mine.includes(item) || !theirs.includes(item));
      for (const item of gone) expect(merge).not.toContain(item);
      expect(merge).toHaveLength(new Set(merge).size);
    }
    expect(together).toBeGreaterThan(200);
  });
});

describe('two editors of one draft', () => {
  const base = { headline: 'Late', kicker: null, body: body('One.', 'Two.', 'Three.') };

  it('puts together what they have changed in different fields', () => {
    const mine = { ...base, headline: 'Very late' };
    const theirs = { ...base, kicker: 'Harbour' };
    expect(mergeDrafts({ base, mine, theirs })).toEqual({
      values: { ...base, headline: 'Very late', kicker: 'Harbour' },
      taken: ['headline'],
      conflicts: [],
    });
  });

  it('puts together what they have changed in different paragraphs', () => {
    const mine = { ...base, body: body('One, mine.', 'Two.', 'Three.') };
    const theirs = { ...base, body: body('One.', 'Two.', 'Three, theirs.', 'Four.') };
    const merged = mergeDrafts({ base, mine, theirs });
    expect(merged.conflicts).toEqual([]);
    expect(merged.values.body).toEqual(body('One, mine.', 'Two.', 'Three, theirs.', 'Four.'));
  });

  it('keeps mine where both are at odds, and says so', () => {
    const mine = { ...base, headline: 'Very late', body: body('One, mine.', 'Two.', 'Three.') };
    const theirs = { ...base, headline: 'On time', body: body('One, theirs.', 'Two.', 'Three.') };
    const merged = mergeDrafts({ base, mine, theirs });
    expect(merged.conflicts).toEqual(['headline', 'body']);
    expect(merged.values).toEqual(mine);
  });

  it('takes nothing, null and an empty text for the same', () => {
    const mine = { ...base, kicker: '' };
    const theirs = { headline: 'Late', body: base.body };
    expect(mergeDrafts({ base, mine, theirs })).toMatchObject({ taken: [], conflicts: [] });
  });

  it('keeps changes of a list of relations, which are no list but what to connect', () => {
    const none = { connect: [], disconnect: [] };
    const some = { connect: [{ documentId: 'tag' }], disconnect: [] };
    const merged = mergeDrafts({
      base: { tags: none },
      mine: { tags: some },
      theirs: { tags: none },
    });
    expect(merged).toEqual({ values: { tags: some }, taken: ['tags'], conflicts: [] });
  });
});
