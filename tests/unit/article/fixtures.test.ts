import { prepareArticle, type ArticleInput } from '../../../src/plugins/newsroom/story/article';
import { asJson, fixtureCases } from '../blocks/cases';

describe('an article as it is written', () => {
  it.each(fixtureCases('article').map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    (_, fixture) => {
      const input = JSON.parse(fixture.read('input.json')) as ArticleInput;
      const prepared = prepareArticle(input);
      fixture.expectFile('expected.json', asJson(prepared));
      const { headline, kicker, standfirst, body } = prepared;
      expect(prepareArticle({ ...input, headline, kicker, standfirst, body })).toEqual(prepared);
    },
  );
});
