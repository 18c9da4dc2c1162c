import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CHANNELS } from '../../../src/plugins/newsroom/story/render';
import { hasSelfLink, readRss, RSS_RULES } from './feed-rules';
import { atOnce, feedDocument, renderedFor } from './rendered';
import { feedOf } from './sample';
import { fixtureStories, missionStories } from './stories';

const CASES = path.join(
  __dirname,
  '../../../../shared/schemas/rss/feedvalidator-testcases-rss20-rss-atom-ext.tar.gz',
);
const suite = existsSync(CASES) ? describe : describe.skip;
if (!existsSync(CASES)) console.info('The feed validator’s cases are not at ../shared: not read.');

/** Every form of date that RFC 822 allows: we hold ourselves to one of them. */
const LOOSER = 'data-types-datetime/everything.xml';

suite('our rules of feeds, by the cases of the W3C feed validator', () => {
  let folder: string;
  let cases: Array<{ name: string; expected: string; xml: string }>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'feed-cases-'));
    execFileSync('tar', ['xzf', CASES, '-C', folder]);
    const rss20 = path.join(folder, 'testcases/rss20');
    cases = (readdirSync(rss20, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.xml'))
      .map((name) => {
        const xml = readFileSync(path.join(rss20, name), 'utf8');
        return { name, xml, expected: /Expect:\s+(!?\w+)/.exec(xml)?.[1] ?? '' };
      });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(RSS_RULES))('%s', (rule) => {
    const about = cases
      .filter(({ expected }) => expected.replace('!', '') === rule)
      .filter(({ name }) => name !== LOOSER);
    const judged = about.flatMap(({ name, expected, xml }) => {
      const feed = readRss(xml);
      return feed ? [{ name, expected, found: RSS_RULES[rule]!(feed) }] : [];
    });
    const wrong = judged.filter(({ expected, found }) => found === expected.startsWith('!'));
    expect(judged.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('our feeds, by these rules', () => {
  const stories = [...fixtureStories(), ...missionStories()];
  const channels = CHANNELS.filter(({ mimeType }) => mimeType.startsWith('application/rss+xml'));

  it.each(channels.map((channel) => [channel.name, channel] as const))('%s', (_, channel) => {
    const documents = stories.map(([, story]) => atOnce(renderedFor(channel, story)));
    documents.push(feedDocument(channel.id, feedOf([], { updatedOn: null })));
    documents.push(feedDocument(channel.id, feedOf(stories.map(([, story]) => story))));
    for (const document of documents) {
      const feed = readRss(document)!;
      const broken = Object.keys(RSS_RULES).filter((rule) => RSS_RULES[rule]!(feed));
      expect(broken).toEqual([]);
      expect(hasSelfLink(feed)).toBe(true);
    }
  });
});
