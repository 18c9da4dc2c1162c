import { STEPS } from '../../../../src/plugins/newsroom/story/clean';
import type { DeskLine } from '../../../../src/plugins/newsroom/story/clean/desk';
import { DEFAULT_PROFILE } from '../../../../src/plugins/newsroom/story/clean/rules';
import { layOut } from '../../../../src/plugins/newsroom/story/clean/structure/lay-out';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';
import { fixtureCases } from '../fixture-cases';

/** What became of each line, in their order: "before · headline → headline: Harbour opens". */
function told({ claim, place, kind, text }: DeskLine): string {
  const fate = claim === null ? kind : `${claim.rule} → ${claim.became ?? 'nothing'}`;
  return `${place} · ${fate}: ${text.slice(0, 60)}`;
}

describe.each(fixtureCases('structure'))('structure fixture $name', ({ input, expected }) => {
  const desk = layOut(plainTextPost(input), null, DEFAULT_PROFILE);
  for (const step of STEPS) step(desk);
  const { headline, kicker, byline, authors, dateline, publishedOn } = desk.found;
  const actual = {
    found: { headline, kicker, byline, authors, dateline, publishedOn },
    lines: desk.lines.map(told),
  };

  it('is told line by line', () => expect(actual).toEqual(expected(actual)));
});
