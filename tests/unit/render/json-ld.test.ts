import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import { fixtureCases } from '../blocks/cases';
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

const VOCABULARY = path.join(
  __dirname,
  '../../../../shared/schemas/schemaorg/schemaorg-current-https.jsonld',
);
const suite = existsSync(VOCABULARY) ? describe : describe.skip;
if (!existsSync(VOCABULARY)) console.info('schema.org is not at ../shared: not checked.');

suite('schema.org’s own vocabulary', () => {
  it.each(fixtureCases('render').map((fixture) => [fixture.name, fixture] as const))(
    'has every type and property of %s',
    (_, fixture) => {
      const { '@graph': graph } = JSON.parse(readFileSync(VOCABULARY, 'utf8')) as {
        '@graph': Array<{ '@id': string }>;
      };
      const known = new Set(graph.map((node) => node['@id'].replace(/^schema:/, '')));
      expect(
        namesIn(JSON.parse(fixture.read('article.jsonld'))).filter((name) => !known.has(name)),
      ).toEqual([]);
    },
  );
});

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '@type') return [String(inner)];
    return key.startsWith('@') ? [] : [key, ...namesIn(inner)];
  });
}
