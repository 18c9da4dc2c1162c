import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';

import {
  CHANNELS,
  type ChannelArticle,
  type Feed,
} from '../../../src/plugins/newsroom/story/render';
import { FEED_RULES, readTree, type FeedRules } from './feed-rules';
import { hostileArticle } from './hostile-article';
import { feedDocument } from './rendered';
import { BARE_ARTICLE, feedOf, TOMBSTONE } from './sample';
import { fixtureStories, missionStories } from './stories';
import { feedProblems } from './validators/feeds';

const CASES = path.join(
  __dirname,
  '../../../../shared/schemas/rss/feedvalidator-testcases-rss20-rss-atom-ext.tar.gz',
);
const suite = existsSync(CASES) ? describe : describe.skip;
if (!existsSync(CASES)) console.info('The feed validator’s cases are not at ../shared: not read.');

/** What a case is about: `Expect: !MissingLink{parent:image}` is one that has no such fault. */
const EXPECTED = /Expect:\s+(?<not>!?)(?<rule>\w+)/;

interface Case {
  name: string;
  rule: string;
  isBroken: boolean;
  xml: string;
}

function casesIn(folder: string): Case[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const xml = readFileSync(path.join(folder, name), 'utf8');
      const { rule = '', not = '' } = EXPECTED.exec(xml)?.groups ?? {};
      return { name, rule, isBroken: not === '', xml };
    });
}

suite('our rules of feeds, by the cases of the W3C feed validator', () => {
  let unpacked: string;

  beforeAll(() => {
    unpacked = mkdtempSync(path.join(tmpdir(), 'feed-cases-'));
    execFileSync('tar', ['xzf', CASES, '-C', unpacked]);
  });

  afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

  const all = Object.entries<FeedRules>(FEED_RULES).flatMap(([name, table]) =>
    Object.keys(table.rules).map((rule) => [name, rule, table] as const),
  );

  it.each(all)('%s: %s', (_, rule, { folder, rules, excused }) => {
    const cases = casesIn(path.join(unpacked, 'testcases', folder)).filter(
      (each) => each.rule === rule && !Object.hasOwn(excused, each.name),
    );
    const judged = cases.flatMap(({ name, isBroken, xml }) => {
      const root = readTree(xml);
      return root ? [{ name, isBroken, found: rules[rule]!(root) }] : [];
    });
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.filter(({ isBroken, found }) => found !== isBroken)).toEqual([]);
  });
});

const STORIES: ChannelArticle[] = [
  ...fixtureStories().map(([, story]) => story),
  ...missionStories().map(([, story]) => story),
  // A headline and nothing more.
  BARE_ARTICLE,
];

/** Others at every run; FC_SEED brings back those of a run that failed. */
const SEED = Number(process.env.FC_SEED ?? Date.now());
const HOSTILE = fc
  .sample(hostileArticle, { numRuns: 40, seed: SEED })
  // A headline of white space stays a draft.
  .filter(({ headline }) => headline.replace(/[\p{C}\s]/gu, '') !== '');

/** The pages, archives and ends of a feed, with stories of their own each. */
const FEEDS: Record<string, Feed> = {
  'an empty newsroom': feedOf([], { updatedOn: null }),
  'all stories': feedOf(apart(STORIES), {
    hubUrls: ['https://hub.example/'],
    tombstones: [TOMBSTONE],
  }),
  'hostile stories': feedOf(apart(HOSTILE), { title: 'A & B <i>' }),
  'the page of a feed': feedOf(apart(STORIES), {
    selfUrl: 'https://gazette.example/feed?page=2',
    pages: {
      first: 'https://gazette.example/feed',
      previous: 'https://gazette.example/feed',
      next: 'https://gazette.example/feed?page=3',
      last: 'https://gazette.example/feed?page=9',
    },
  }),
  'an archive': feedOf(apart(STORIES), {
    selfUrl: 'https://gazette.example/feed?month=2026-02&part=1',
    extent: 'archive',
    pages: {
      current: 'https://gazette.example/feed',
      'prev-archive': 'https://gazette.example/feed?month=2026-01&part=1',
      'next-archive': 'https://gazette.example/feed?month=2026-03&part=1',
    },
    tombstones: [TOMBSTONE],
  }),
  'a whole newsroom in one document': feedOf(apart(STORIES), { extent: 'complete' }),
};

/** Each story of the samples has the same id. */
function apart(stories: readonly ChannelArticle[]): ChannelArticle[] {
  return stories.map((story, index) => ({ ...story, documentId: `story${index}` }));
}

/** JSON Feed has a schema, which holds it elsewhere. */
const inXml = CHANNELS.filter(({ kind, mimeType }) => kind === 'feed' && /xml/.test(mimeType));

describe.each(inXml.map(({ id, name }) => ({ id, name })))('$name, by these rules', ({ id }) => {
  const documents: Array<[string, Feed]> = [
    ...Object.entries(FEEDS),
    ...STORIES.map((story, index): [string, Feed] => [`story ${index}`, feedOf([story])]),
  ];

  it.each(documents)(`has no fault as %s (FC_SEED=${SEED})`, (_, feed) => {
    expect(feedProblems(id)(feedDocument(id, feed))).toEqual([]);
  });
});
