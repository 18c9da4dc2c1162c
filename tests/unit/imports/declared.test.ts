import { Declared } from '../../../src/plugins/newsroom/server/src/imports/match/declared';
import { authorDetails } from '../../../src/plugins/newsroom/server/src/imports/match/details';
import { withoutSize } from '../../../src/plugins/newsroom/server/src/imports/match/without-size';
import type {
  DeclaredAuthor,
  LegacyAttachment,
  LegacyPerson,
  LegacyPost,
} from '../../../src/plugins/newsroom/story/model';
import { legacyPost } from '../../../src/plugins/newsroom/story/read/records/post';

const author = (id: string, name: string, more: Partial<DeclaredAuthor> = {}): DeclaredAuthor => ({
  kind: 'author',
  id,
  name,
  slug: null,
  email: null,
  bio: null,
  url: null,
  isGuest: false,
  ...more,
});

const attachment = (id: string, url: string): LegacyAttachment => ({
  kind: 'attachment',
  id,
  url,
  title: null,
  alternativeText: 'Boats',
  caption: 'Boats at noon',
  credit: null,
  mime: null,
  parentId: null,
  commentCount: null,
  line: null,
});

const by = (person: Partial<LegacyPerson>, more: Partial<LegacyPost> = {}): LegacyPost =>
  legacyPost({
    format: 'wxr',
    raw: '',
    body: '',
    bodyFormat: 'html',
    people: [{ id: null, name: '', slug: null, email: null, ...person }],
    ...more,
  });

const nameOf = (declared: Declared, source: string, post: LegacyPost) =>
  declared.resolved(source, post).people[0]!.name;

describe('Declared', () => {
  it('names a login, an id and a slug, and leaves a printed name alone', () => {
    const declared = new Declared();
    declared.add('old.xml', author('ada', 'Ada Norling', { slug: 'a-norling' }));
    expect(nameOf(declared, 'old.xml', by({ id: 'ADA', name: 'ada' }))).toBe('Ada Norling');
    expect(nameOf(declared, 'old.xml', by({ slug: 'a-norling', name: 'a-norling' }))).toBe(
      'Ada Norling',
    );
    expect(nameOf(declared, 'old.xml', by({ id: 'ada', name: 'A. M. Norling' }))).toBe(
      'A. M. Norling',
    );
    expect(nameOf(declared, 'old.xml', by({ id: 'bo', name: 'bo' }))).toBe('bo');
  });

  it('looks beside a file, never into another folder, and not where two disagree', () => {
    const declared = new Declared();
    declared.add('dump/users.json', author('5', 'Ada Norling'));
    const post = by({ id: '5', name: '5' });
    expect(nameOf(declared, 'dump/posts.json', post)).toBe('Ada Norling');
    expect(nameOf(declared, 'other/posts.json', post)).toBe('5');
    declared.add('dump/users-of-another-site.json', author('5', 'Bo Berg'));
    expect(nameOf(declared, 'dump/posts.json', post)).toBe('5');
    expect(nameOf(declared, 'dump/users.json', post)).toBe('Ada Norling');
  });

  it('gives a post the lead image that it only has the id of', () => {
    const declared = new Declared();
    declared.add('old.xml', attachment('7', 'https://old.example/boats.jpg'));
    const { leadImage } = declared.resolved('old.xml', by({}, { leadImageId: '7' }));
    expect(leadImage).toEqual({
      id: '7',
      url: 'https://old.example/boats.jpg',
      alternativeText: 'Boats',
      caption: 'Boats at noon',
      credit: null,
    });
    expect(declared.mediaAt('old.xml', 'http://old.example/boats-300x200.jpg?w=1')).toEqual(
      leadImage,
    );
    expect(declared.media('old.xml', '8')).toBeNull();
  });
});

describe('authorDetails', () => {
  it('keeps what can be published apart from what can not', () => {
    const { slug, email, bio, sameAs } = authorDetails(
      author('ada', 'Ada Norling', {
        slug: 'ada@old.example',
        email: 'not an address',
        bio: '<p>Writes about <b>boats</b>.</p>',
        url: 'javascript:alert(1)',
      }),
    );
    expect({ slug, email, bio, sameAs }).toEqual({
      slug: undefined,
      email: undefined,
      bio: 'Writes about boats.',
      sameAs: undefined,
    });
  });
});

describe('withoutSize', () => {
  it.each([
    ['https://a.example/b-1024x768.jpg', '//a.example/b.jpg'],
    ['http://a.example/b-scaled.jpeg?x=1#y', '//a.example/b.jpeg'],
    ['https://a.example/4x4-cars.jpg', '//a.example/4x4-cars.jpg'],
  ])('%s', (url, bare) => expect(withoutSize(url)).toBe(bare));

  it('names terms that a post has by their ids alone, from the lists beside it', () => {
    const declared = new Declared();
    const term = (id: string, taxonomy: string, name: string) =>
      ({ kind: 'term', taxonomy, id, name, slug: null, parent: null, description: null }) as const;
    declared.add('api/categories.json', term('7', 'category', 'Town'));
    declared.add('api/tags.json', term('7', 'tag', 'Ferry'));
    declared.add('api/posts.json', { kind: 'source', siteUrl: null });
    const nameless = (taxonomy: string, id: string) => ({ taxonomy, name: '', slug: null, id });
    const post = by({}, { terms: [nameless('category', '7'), nameless('tag', '7')] });
    expect(declared.resolved('api/posts.json', post)).toMatchObject({
      section: 'Town',
      tags: ['Ferry'],
      terms: [{ name: 'Town' }, { name: 'Ferry' }],
    });
    const unknown = by({}, { terms: [nameless('category', '8')] });
    expect(declared.resolved('api/posts.json', unknown)).toMatchObject({ section: null });
  });
});
