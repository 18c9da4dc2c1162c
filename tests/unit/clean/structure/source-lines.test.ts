import { sourceLines } from '../../../../src/plugins/newsroom/story/clean/structure/source-lines';

const textsOf = (body: string) => sourceLines(body).map(({ text }) => text);

describe('line ends', () => {
  it('are those of every system', () => {
    expect(textsOf('The pier\u0085\u0085The ferry left.')).toEqual(['The pier', 'The ferry left.']);
  });

  it('are none where an ellipsis was read with the wrong encoding', () => {
    expect(textsOf('The ferry left\u0085 Nobody saw it.')).toEqual([
      'The ferry left… Nobody saw it.',
    ]);
  });
});
