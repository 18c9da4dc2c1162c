import fc from 'fast-check';

import { channelOf, CHANNELS, type Channel } from '../../../src/plugins/newsroom/story/render';
import { hostileArticle } from './hostile-article';
import { renderedFor } from './rendered';
import { BARE_ARTICLE, feedOf, PUBLICATION, TOMBSTONE } from './sample';
import { fixtureStories, missionStories } from './stories';
import { VALIDATORS } from './validators';

// A worker compiles the schemas, and MJML loads, which takes its time on a busy machine.
jest.setTimeout(120_000);

/** Others at every run; FC_SEED brings back those of a run that failed. */
const SEED = Number(process.env.FC_SEED ?? Date.now());

const STORIES = [
  ...fixtureStories(),
  ...missionStories(),
  ['a headline and nothing more', BARE_ARTICLE] as const,
  ...fc
    .sample(hostileArticle, { numRuns: 12, seed: SEED })
    // A headline of white space stays a draft.
    .filter(({ headline }) => headline.replace(/[\p{C}\s]/gu, '') !== '')
    .map((story, index) => [`hostile ${index}`, story] as const),
];

/** Documents that no single story makes: an empty newsroom, a story taken back, pages of a feed. */
async function otherDocuments(channel: Channel): Promise<Array<[name: string, document: string]>> {
  switch (channel.kind) {
    case 'article':
      return [];
    case 'feed': {
      const empty = feedOf([], { updatedOn: null });
      const archive = feedOf([], {
        extent: 'archive',
        hubUrls: ['https://hub.example/'],
        pages: {
          current: 'https://gazette.example/feed',
          'prev-archive': 'https://gazette.example/feed/3',
        },
        tombstones: [TOMBSTONE],
      });
      return [
        ['an empty newsroom', await channel.render(empty, PUBLICATION)],
        ['an archive with a tombstone', await channel.render(archive, PUBLICATION)],
      ];
    }
    case 'sitemap':
      return [['an empty newsroom', await channel.render({ entries: [] }, PUBLICATION)]];
    case 'sitemapIndex':
      return [['an empty newsroom', await channel.render({ sitemaps: [] }, PUBLICATION)]];
  }
}

/** What is said of a story that was taken back is an item of its own, by the channel's schema too. */
async function withdrawals(channel: Channel): Promise<Array<[name: string, document: string]>> {
  if (channel.kind !== 'article' || !channel.renderWithdrawal) return [];
  const unsaid = { ...TOMBSTONE, headline: null, note: null, publishedOn: null, language: null };
  return [
    ['a story taken back', await channel.renderWithdrawal(TOMBSTONE, PUBLICATION)],
    ['a story nothing may be said of', await channel.renderWithdrawal(unsaid, PUBLICATION)],
  ];
}

/** A fault for each channel that no published schema holds: its validator must find it. */
const FAULTS: Readonly<Record<string, (document: string) => string>> = {
  rss: (xml) => xml.replace(/<pubDate>\w+/, '<pubDate>Nonday'),
  atom: (xml) => xml.replace(/<id>[^<]*</, '<id><'),
  jsonld: (json) => json.replace('"datePublished": "', '"datePublished": "about '),
  opengraph: (html) => html.replace(/(<meta property="og:type"[^>]*>)/, '$1$1'),
  page: (html) => html.replace('<h1>', '<h1 onclick="go()">'),
  amp: (html) => html.replaceAll('amp-img', 'img'),
  oembed: (json) => json.replace(/"thumbnail_width": \d+,/, ''),
  markdown: (text) => text.replace(/^title: .*$/m, ''),
  text: (text) => text.replace('-30-', ''),
  smartnews: (xml) => xml.replace(/<snf:logo>.*<\/snf:logo>/s, ''),
  msn: (xml) => xml.replace(/<guid[^>]*>[^<]*<\/guid>/, ''),
  flipboard: (xml) => xml.replace(/(<enclosure[^>]*) length="\d+"/, '$1'),
  newsletter: (html) => html.replaceAll('{{unsubscribe_url}}', 'https://gazette.example/'),
  'newsletter-text': (text) => text.replace('\n-- \n', '\n'),
};

it.each(Object.keys(FAULTS))('finds a fault in %s', async (id) => {
  const [, story] = fixtureStories().find(([name]) => name === 'full-story')!;
  const document = await renderedFor(channelOf(id)!, story);
  const broken = FAULTS[id]!(document);
  expect(broken).not.toBe(document);
  const [sound, faulty] = await VALIDATORS[id]!([document, broken]);
  expect(sound).toEqual([]);
  expect(faulty).not.toEqual([]);
});

it('holds every channel of the table to its format', () => {
  expect(Object.keys(VALIDATORS).sort()).toEqual(CHANNELS.map(({ id }) => id).sort());
});

describe.each(CHANNELS.map((channel) => [channel.name, channel] as const))('%s', (_, channel) => {
  it(`is valid for every story, for none and for one taken back (FC_SEED=${SEED})`, async () => {
    const documents: Array<readonly [name: string, document: string]> = [
      ...(await otherDocuments(channel)),
      ...(await withdrawals(channel)),
    ];
    for (const [name, story] of STORIES) {
      documents.push([name, await renderedFor(channel, story)]);
    }
    const problems = await VALIDATORS[channel.id]!(documents.map(([, document]) => document));
    const told = documents.map(([name], index) => [name, problems[index]]);
    expect(told).toEqual(documents.map(([name]) => [name, []]));
  });
});
