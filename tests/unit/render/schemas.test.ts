import { CHANNELS, type Channel } from '../../../src/plugins/newsroom/story/render';
import { renderedFor } from './rendered';
import { feedOf, PUBLICATION, TOMBSTONE } from './sample';
import { JSON_SCHEMAS, jsonProblems, schemaOf, xmlProblems } from './schemas';
import { fixtureStories, missionStories } from './stories';

// A worker compiles the schemas, which takes its time on a busy machine.
jest.setTimeout(60_000);

const STORIES = [...fixtureStories(), ...missionStories()];
const IS_XML = /xml/;

/** Documents that no single story makes: an empty newsroom, a story taken back, pages of a feed. */
async function otherDocuments(channel: Channel): Promise<Array<[name: string, document: string]>> {
  switch (channel.kind) {
    case 'article': {
      const { renderWithdrawal } = channel;
      if (!renderWithdrawal) return [];
      const unsaid = {
        ...TOMBSTONE,
        headline: null,
        note: null,
        publishedOn: null,
        language: null,
      };
      return [
        ['a story taken back', await renderWithdrawal(TOMBSTONE, PUBLICATION)],
        ['a story nothing may be said of', await renderWithdrawal(unsaid, PUBLICATION)],
      ];
    }
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

/** The XSD refuses a list without an entry; Google, whose list it is, says that it is fine. */
const isEmptyList = (xml: string) =>
  /^<\?xml[^>]*>\s*<(?:urlset|sitemapindex)[^>]*\/>\s*$/.test(xml);

describe.each(
  CHANNELS.filter(({ mimeType }) => IS_XML.test(mimeType)).map(
    (channel) => [channel.name, channel] as const,
  ),
)('%s', (_, channel) => {
  it('is valid by its schema for every story, for none and for one taken back', async () => {
    const documents = [
      ...(await Promise.all(
        STORIES.map(async ([name, story]) => [name, await renderedFor(channel, story)] as const),
      )),
      ...(await otherDocuments(channel)),
    ];
    const schema = schemaOf(channel.id);
    const problems = await xmlProblems(
      documents.map(([, xml]) => ({ xml, schema: isEmptyList(xml) ? null : schema })),
    );
    const told = documents.map(([name], index) => [name, problems[index]]);
    expect(told).toEqual(documents.map(([name]) => [name, null]));
  });
});

describe.each(
  CHANNELS.filter(({ id }) => id in JSON_SCHEMAS).map(
    (channel) => [channel.name, channel] as const,
  ),
)('%s', (_, channel) => {
  it('is valid by its schema for every story, for none and for one taken back', async () => {
    const documents = [
      ...(await Promise.all(
        STORIES.map(async ([name, story]) => [name, await renderedFor(channel, story)] as const),
      )),
      ...(await otherDocuments(channel)),
    ];
    for (const [name, document] of documents) {
      expect([name, jsonProblems(channel.id, JSON.parse(document))]).toEqual([name, []]);
    }
  });
});
