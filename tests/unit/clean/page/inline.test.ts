import {
  editRuns,
  sliceRuns,
  toInlineNodes,
  type MarkedRun,
} from '../../../../src/plugins/newsroom/story/clean/page/inline/marked-text';

const run = (
  text: string,
  marks: MarkedRun['marks'] = {},
  url: string | null = null,
): MarkedRun => ({
  text,
  marks,
  url,
});
const edit = (at: number, before: string, after: string) => ({ rule: 'test', at, before, after });
const textOf = (runs: readonly MarkedRun[]) => runs.map(({ text }) => text).join('');

describe('marked text', () => {
  const runs = [run('The old '), run('lamp', { bold: true }), run(' shone.')];

  it('is cut at any offset', () => {
    expect(sliceRuns(runs, 4, 10)).toEqual([run('old '), run('la', { bold: true })]);
  });

  it('takes edits as its text does, marks kept', () => {
    const edited = editRuns(runs, [edit(0, 'The', 'An'), edit(7, 'lamp', 'lantern')]);
    expect(textOf(edited)).toBe('An old lantern shone.');
    expect(edited).toContainEqual(run('lantern', { bold: true }));
  });

  it('takes edits that go back in the text, and across a mark', () => {
    const edited = editRuns(runs, [edit(12, ' shone', ' burned'), edit(6, 'd lam', 'd la')]);
    expect(textOf(edited)).toBe('The old lap burned.');
  });

  it('joins what looks the same and keeps a link whole', () => {
    const nodes = toInlineNodes([
      run('See '),
      run('the ', {}, 'https://a.example/'),
      run('lamp', { italic: true }, 'https://a.example/'),
      run(' or '),
      run('not.'),
    ]);
    expect(nodes).toEqual([
      { type: 'text', text: 'See ' },
      {
        type: 'link',
        url: 'https://a.example/',
        children: [
          { type: 'text', text: 'the ' },
          { type: 'text', text: 'lamp', italic: true },
        ],
      },
      { type: 'text', text: ' or not.' },
    ]);
  });
});
