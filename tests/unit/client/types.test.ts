import { findArticles, findSections } from '../../../src/plugins/newsroom-client/src';
import type {
  Article,
  ArticleCard,
  ArticleSelection,
  Blocks,
  Newsroom,
} from '../../../src/plugins/newsroom-client/src';
import type { Block } from '../../../src/plugins/newsroom/story/model';

/** Checked by the compiler (`npm run typecheck`): what jest runs here is the least of it. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
const holds = (...facts: true[]) => expect(facts.every(Boolean)).toBe(true);

type RowOf<Answer> = Answer extends Promise<{ data: Array<infer Row> }> ? Row : never;

/** Never run: its type is what is asked for. */
export const asked = (newsroom: Newsroom) => ({
  whole: findArticles(newsroom),
  page: findArticles(newsroom, { pagination: { page: 2 } }),
  card: findArticles(newsroom, { view: 'card', filters: { section: { slug: 'x' } } }),
  full: findArticles(newsroom, { view: 'full' }),
  html: findArticles(newsroom, { body: 'html' }),
  fields: findArticles(newsroom, { fields: ['headline'], populate: ['authors'] }),
  drafts: findArticles(newsroom, { status: 'draft' }),
  sections: findSections(newsroom, { fields: ['name'] }),
});

type Asked = ReturnType<typeof asked>;

it('the body of an article has the Blocks of the newsroom', () => {
  holds(true as Same<Blocks, Block[]>);
});

it('rows have the shape that the question makes them', () => {
  holds(
    true as Same<RowOf<Asked['whole']>, Article>,
    true as Same<RowOf<Asked['page']>, Article>,
    true as Same<RowOf<Asked['card']>, ArticleCard>,
    true as Same<RowOf<Asked['fields']>, ArticleSelection>,
    true as Same<RowOf<Asked['drafts']>, ArticleSelection>,
    true as Same<RowOf<Asked['html']>['bodyHtml'], string>,
    true as Same<'body' extends keyof RowOf<Asked['html']> ? true : false, false>,
    true as Same<RowOf<Asked['card']>['headline'], string>,
    true as Same<RowOf<Asked['sections']>['name'], string | null | undefined>,
  );
});

it('words that the API does not know are no words', () => {
  const wrong = (newsroom: Newsroom) => [
    // @ts-expect-error: there is no such field to sort by
    findArticles(newsroom, { sort: ['body'] }),
    // @ts-expect-error: there is no such view
    findArticles(newsroom, { view: 'tiny' }),
    // @ts-expect-error: private fields can't be filtered by
    findArticles(newsroom, { filters: { editorNote: 'x' } }),
  ];
  expect(wrong).toBeInstanceOf(Function);
});
