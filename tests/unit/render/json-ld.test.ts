import type { ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import { articleDocument } from './rendered';
import { BARE_ARTICLE } from './sample';

type Node = Record<string, unknown>;

function jsonLdOf(change: Partial<ChannelArticle>): Node {
  return JSON.parse(articleDocument('jsonld', { ...BARE_ARTICLE, ...change })) as Node;
}

describe('a news article for search engines', () => {
  it.each([
    ['opinion', 'OpinionNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
    ['news', 'NewsArticle'],
    [null, 'NewsArticle'],
    ['constructor', 'NewsArticle'],
  ])('with the label %s is a %s', (label, type) => {
    expect(jsonLdOf({ label })['@type']).toBe(type);
  });

  it('gives no text away that is for subscribers', () => {
    const closed = jsonLdOf({ access: 'subscribers', plainText: 'secret' });
    expect(JSON.stringify(closed)).not.toContain('secret');
    expect(closed.isAccessibleForFree).toBe(false);
    expect(jsonLdOf({ access: 'free', plainText: 'open' }).articleBody).toBe('open');
    expect(jsonLdOf({ access: 'metered', plainText: 'open' })).toMatchObject({
      articleBody: 'open',
      isAccessibleForFree: false,
    });
  });

  it('leaves out a date that is none, and keeps a day as a day', () => {
    expect(jsonLdOf({ publishedOn: 'soon' }).datePublished).toBeUndefined();
    expect(jsonLdOf({ publishedOn: '2011-05-03' }).datePublished).toBe('2011-05-03');
  });

  it('keeps an organization that edits among the contributors', () => {
    const credit = {
      name: null,
      organization: 'Coast Radio',
      role: 'editing',
      place: null,
    } as const;
    const document = jsonLdOf({ credits: [credit] });
    expect(document.editor).toBeUndefined();
    expect(document.contributor).toEqual([
      {
        '@type': 'Role',
        roleName: 'editing',
        contributor: { '@type': 'Organization', name: 'Coast Radio' },
      },
    ]);
  });
});
