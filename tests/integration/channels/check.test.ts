import type { Newsroom } from '../harness/boot';
import { bootNewsroom } from '../harness/boot';
import { fileStory, type Filed } from '../api/newsdesk';

jest.setTimeout(180_000);

interface ChannelCheck {
  channel: string;
  name: string;
  problems: Array<{ code: string; level: string; message: string; field: string | null }>;
}

describe('what an article lacks for the channels', () => {
  let newsroom: Newsroom;
  let draft: Filed;
  let checks: ChannelCheck[];

  const check = (request: object): Promise<ChannelCheck[]> =>
    newsroom.strapi.plugin('newsroom').service('channels').check(request);

  beforeAll(async () => {
    newsroom = await bootNewsroom('sqlite');
    draft = await fileStory(newsroom.strapi, {
      mark: 'pier',
      publish: false,
      fields: { publishedOn: null, access: 'metered' },
    });
    checks = await check({ documentId: draft.documentId });
  });

  afterAll(() => newsroom.stop());

  const codesFor = (channel: string) =>
    checks.find((each) => each.channel === channel)?.problems.map(({ code }) => code);

  it('is told of a draft, in plain words, for every channel', () => {
    expect(checks.map(({ channel }) => channel)).toEqual(
      expect.arrayContaining(['rss', 'atom', 'ninjs', 'nitf', 'newsml-g2', 'apple-news']),
    );
    expect(checks.find(({ channel }) => channel === 'apple-news')?.problems).toContainEqual({
      channel: 'apple-news',
      code: 'NEWSROOM_CHECK_IMAGE_MISSING',
      level: 'error',
      field: 'leadImage',
      message: 'Apple News needs a lead image.',
    });
  });

  it('does not ask for the date that publishing will give', () => {
    expect(codesFor('rss')).not.toContain('NEWSROOM_CHECK_DATE_MISSING');
  });

  it('says what a story that is not free means for partners', () => {
    expect(codesFor('msn')).toContain('NEWSROOM_CHECK_NOT_FREE');
    expect(codesFor('rss')).not.toContain('NEWSROOM_CHECK_TEASER_ONLY');
  });

  it('finds every document valid by its published schema', () => {
    const invalid = checks.flatMap(({ problems }) =>
      problems.filter(({ code }) => code === 'NEWSROOM_CHECK_DOCUMENT_INVALID'),
    );
    expect(invalid).toEqual([]);
  });

  it('is asked by slug and for some channels alone, too', async () => {
    const some = await check({ slug: draft.slug, channels: ['atom', 'nitf'] });
    expect(some.map(({ channel }) => channel)).toEqual(['atom', 'nitf']);
  });

  it('knows no article that is not there, and no channel', async () => {
    await expect(check({ slug: 'nothing-here' })).rejects.toMatchObject({
      code: 'NEWSROOM_NOT_FOUND',
    });
    await expect(check({ slug: draft.slug, status: 'published' })).rejects.toMatchObject({
      code: 'NEWSROOM_NOT_FOUND',
    });
    await expect(check({ slug: draft.slug, channels: ['telex'] })).rejects.toMatchObject({
      code: 'NEWSROOM_CHANNEL_UNKNOWN',
    });
  });
});
