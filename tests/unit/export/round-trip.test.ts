import { EXPORT_FORMATS, exportFormatNamed } from '../../../src/plugins/newsroom/story/export';
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
