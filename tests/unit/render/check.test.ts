import {
  CHANNEL_PROBLEMS,
  CHANNELS,
  channelOf,
  checkArticle,
  type ChannelArticle,
} from '../../../src/plugins/newsroom/story/render';
import { BARE_ARTICLE, PUBLICATION } from './sample';
import { fixtureStories } from './stories';

const [, story] = fixtureStories().find(([name]) => name === 'full-story')!;

function problems(id: string, change: Partial<ChannelArticle>, of: ChannelArticle = story) {
  return checkArticle(channelOf(id)!, { ...of, ...change }, PUBLICATION);
}

const codes = (id: string, change: Partial<ChannelArticle>, of?: ChannelArticle) =>
  problems(id, change, of).map(({ code }) => code.replace('NEWSROOM_CHECK_', ''));

describe('what a channel asks of an article', () => {
  it.each(CHANNELS.map((channel) => [channel.name, channel] as const))(
    'is all there in a whole story: %s',
    (_, channel) => {
      expect(
        checkArticle(channel, story, PUBLICATION).filter(({ level }) => level === 'error'),
      ).toEqual([]);
    },
  );

  it('is said in plain words, with the field to mend it in', () => {
    expect(problems('apple-news', { leadImage: null })).toEqual([
      {
        channel: 'apple-news',
        code: 'NEWSROOM_CHECK_IMAGE_MISSING',
        level: 'error',
        field: 'leadImage',
        message: 'Apple News needs a lead image.',
      },
    ]);
  });

  it.each<[channel: string, change: Partial<ChannelArticle>, expected: string]>([
    ['rss', { headline: ' ' }, 'HEADLINE_MISSING'],
    ['rss', { publishedOn: null, firstPublishedOn: null }, 'DATE_MISSING'],
    ['atom', { access: 'subscribers' }, 'TEASER_ONLY'],
    ['msn', { headline: 'Too short', seoTitle: null }, 'HEADLINE_SHORT'],
    ['msn', { headline: 'w'.repeat(151) }, 'HEADLINE_LONG'],
    ['msn', { access: 'metered' }, 'NOT_FREE'],
    ['flipboard', { body: [] }, 'TEXT_MISSING'],
    [
      'flipboard',
      { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Short.' }] }] },
      'TEXT_SHORT',
    ],
    ['flipboard', { authors: [], byline: null }, 'AUTHOR_MISSING'],
    ['flipboard', { leadImage: { ...story.leadImage!, width: 399 } }, 'IMAGE_SMALL'],
    ['flipboard', { leadImage: { ...story.leadImage!, width: null } }, 'IMAGE_SIZE_UNKNOWN'],
    ['page', { leadImage: { ...story.leadImage!, alternativeText: '' } }, 'IMAGE_TEXT_MISSING'],
    ['sitemap', { noindex: true }, 'NOINDEX'],
    ['sitemap', { canonicalUrl: 'https://elsewhere.example/' }, 'CANONICAL_ELSEWHERE'],
    ['news-sitemap', { historical: true }, 'HISTORICAL'],
    ['newsml-g2', { language: 'not a language' }, 'LANGUAGE_INVALID'],
    ['newsletter', {}, 'EMBED_AS_LINK'],
  ])('%s, with %j: %s', (channel, change, expected) => {
    expect(codes(channel, change)).toContain(expected);
  });

  it('shows what a channel leaves out of a story without anything', () => {
    expect(codes('apple-news', {}, BARE_ARTICLE)).toEqual([
      'TEXT_MISSING',
      'IMAGE_MISSING',
      'DATE_MISSING',
      'AUTHOR_MISSING',
    ]);
  });

  it('asks for the publication’s own things too', () => {
    const found = checkArticle(channelOf('smartnews')!, story, { ...PUBLICATION, logoUrl: null });
    expect(found).toEqual([
      expect.objectContaining({ code: 'NEWSROOM_CHECK_LOGO_MISSING', field: null, level: 'error' }),
    ]);
  });

  it('names itself in every message', () => {
    for (const { message } of Object.values(CHANNEL_PROBLEMS))
      expect(message).toContain('{channel}');
  });
});

describe('the table of channels', () => {
  it('has no two channels with one id, or with one address', () => {
    const addresses = CHANNELS.map(({ kind, file }) => `${kind}/${file}`);
    expect(new Set(CHANNELS.map(({ id }) => id)).size).toBe(CHANNELS.length);
    expect(new Set(addresses).size).toBe(CHANNELS.length);
  });
});
