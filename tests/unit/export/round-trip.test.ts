import { EXPORT_FORMATS, exportFormatNamed } from '../../../src/plugins/newsroom/story/export';
import { clean } from '../../../src/plugins/newsroom/story/clean';
import { detectFormat } from '../../../src/plugins/newsroom/story/read';
import { exportedAgain, recordsIn, written } from './again';
import { ARTICLES, exportedArticle, SITE } from './exported';

const IDS = EXPORT_FORMATS.map(({ id }) => id);

describe.each(IDS)('an export as %s', (id) => {
  const format = exportFormatNamed(id);

  it('is read by our own reader without a problem, every article of it', async () => {
    const files = await written(format, SITE, ARTICLES);
    const records = (await Promise.all(files.map(recordsIn))).flat();
    expect(records.filter(({ kind }) => kind === 'problem')).toEqual([]);
    const posts = records.filter((record) => record.kind === 'post');
    expect(posts.map(({ headline }) => headline)).toEqual(ARTICLES.map(({ headline }) => headline));
  });

  it('read, cleaned and exported again is the same bytes', async () => {
    const files = await written(format, SITE, ARTICLES);
    const records = (await Promise.all(files.map(recordsIn))).flat();
    const posts = records.filter((record) => record.kind === 'post');
    const again = posts.map((post, index) => exportedAgain(post, ARTICLES[index]!));
    expect(await written(format, SITE, again)).toEqual(files);
  });
});

describe('NDJSON', () => {
  it('is the newsroom’s own format, a line an article, and declares people and terms once', async () => {
    const [file] = await written(exportFormatNamed('ndjson'), SITE, ARTICLES);
    expect(detectFormat(Buffer.from(file!.text), file!.name)).toBe('newsroom');
    expect(file!.text.split('\n')).toHaveLength(ARTICLES.length + 1);
    const records = await recordsIn(file!);
    expect(records.filter(({ kind }) => kind === 'author')).toMatchObject([
      { slug: 'ada-norling', email: 'desk@milbury.example' },
      { slug: 'bo-berg' },
    ]);
    expect(
      records.filter(({ kind }) => kind === 'term').map((term) => 'name' in term && term.name),
    ).toEqual(['Harbour', 'Storms & gales', 'Nets']);
  });

  it('comes back as a story that nothing was cleaned of', async () => {
    const [file] = await written(exportFormatNamed('ndjson'), SITE, ARTICLES);
    const [post] = (await recordsIn(file!)).filter((record) => record.kind === 'post');
    const story = clean(post!);
    const first = ARTICLES[0]!;
    expect(story).toMatchObject({
      headline: first.headline,
      body: first.body,
      removed: [],
      repairs: [],
      source: { paths: ['/2019/03/ferry/', 'former-slug'], status: 'public' },
    });
    expect(story.text).toContain('First\t6.30');
  });

  it('leaves out a line that is no article, and says so; what is unknown in one is not taken', async () => {
    const [file] = await written(exportFormatNamed('ndjson'), SITE, ARTICLES.slice(0, 1));
    const line = JSON.parse(file!.text) as { article: Record<string, unknown> };
    line.article.label = 'gossip';
    line.article.publishedOn = 'yesterday';
    line.article.state = { pubStatus: 'public' };
    const text = `${file!.text}{"newsroom":1,"article":{}}\n${'['.repeat(2_000)}\n${JSON.stringify(line)}\n`;
    const records = await recordsIn({ name: 'out.ndjson', text });
    expect(records.filter(({ kind }) => kind === 'problem')).toMatchObject([
      { code: 'NEWSROOM_JSON_LINE_SKIPPED', line: 2 },
      { code: 'NEWSROOM_JSON_LINE_SKIPPED', line: 3 },
    ]);
    const [, last] = records.filter((record) => record.kind === 'post');
    expect(last!.whole).toMatchObject({
      label: null,
      publishedOn: null,
      state: { pubStatus: 'usable', embargoUntil: null },
    });
  });
});

describe('WXR', () => {
  it('survives the end of a CDATA section within one, and characters that XML has none for', async () => {
    const headline = 'A ]]> of two\u0000 & more';
    const [file] = await written(exportFormatNamed('wxr'), SITE, [exportedArticle({ headline })]);
    const posts = (await recordsIn(file!)).filter((record) => record.kind === 'post');
    expect(posts).toMatchObject([{ headline: 'A ]]> of two & more' }]);
  });

  it('names authors and terms at its head, and all authors of a post', async () => {
    const [file] = await written(exportFormatNamed('wxr'), SITE, ARTICLES);
    const records = await recordsIn(file!);
    expect(records.filter(({ kind }) => kind === 'author')).toMatchObject([
      { id: 'ada-norling', name: 'Ada Norling' },
      { id: 'bo-berg', name: 'Bo Berg' },
    ]);
    const [first] = records.filter((record) => record.kind === 'post');
    expect(first!.people.map(({ name }) => name)).toEqual(['Ada Norling', 'Bo Berg']);
  });
});
