import { clean } from '../../../../src/plugins/newsroom/story/clean';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';
import { fixtureCases } from '../fixture-cases';

describe.each(fixtureCases('related'))('related fixture $name', ({ input, expected }) => {
  const { text, relatedPosts, removed } = clean(plainTextPost(input));
  const actual = {
    paragraphs: text.split('\n\n').map((paragraph) => paragraph.slice(0, 40)),
    relatedPosts,
    removed: removed.map((line) => `${line.rule} → ${line.became ?? 'nothing'}: ${line.text}`),
  };

  it('becomes records', () => expect(actual).toEqual(expected(actual)));
});
