import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { lineOfHtml } from '../../../src/plugins/newsroom/story/read/values/html-text';
import { readFileRecords, readRecords } from './read-records';
import { CORPORA, forEachExpected } from './shared-corpora';

interface Entries {
  entries: number;
  titles: string[];
  statuses: Record<string, number>;
  authors: Record<string, number>;
  comments: number;
  pings: number;
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('Movable Type exports of the corpora', () => {
  forEachExpected<Entries>('movabletype', async (file, expected) => {
    const { format, posts, summary } = await readFileRecords(file);
    expect(format).toBe('movable-type');
    expect(summary.counts).toMatchObject({
      items: expected.entries,
      posts: expected.entries,
      comments: expected.comments + expected.pings,
    });
    expect(posts.map(({ headline }) => headline)).toEqual(expected.titles);
    expect(tally(posts.map(({ people }) => people[0]?.name ?? ''))).toEqual(expected.authors);
    expect(posts.filter(({ status }) => status === 'public')).toHaveLength(
      expected.statuses.Publish ?? 0,
    );
    for (const { publishedOn } of posts)
      expect(publishedOn).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });
});

interface RestObjects {
  objects: number;
  titles: string[];
  dates: Array<string | null>;
  status: Array<string | null>;
}

describe('WordPress REST answers of the corpora', () => {
  forEachExpected<RestObjects>('wp-rest-json', async (file, expected) => {
    const { format, records } = await readFileRecords(file);
    expect(format).toBe('wp-rest');
    const found = records.filter(({ kind }) => kind === 'post' || kind === 'author');
    expect(found).toHaveLength(expected.objects);
    found.forEach((record, at) => {
      const isPost = record.kind === 'post';
      const title = isPost ? record.headline : record.kind === 'author' ? record.name : null;
      // Titles are stored as text; the corpora have them as HTML.
      expect(title).toBe(lineOfHtml(expected.titles[at] ?? null));
      expect(isPost ? record.publishedOn?.slice(0, 19) : null).toBe(expected.dates[at]);
      expect(isPost ? record.status : null).toBe(
        expected.status[at] === 'publish' ? 'public' : null,
      );
    });
  });
});

describe('Blogger API answers of the corpora', () => {
  forEachExpected<{ format: string; posts: number; firstTitle: string }>(
    'blogger',
    async (file, expected) => {
      if (expected.format !== 'Blogger API JSON') return;
      const { format, posts } = await readFileRecords(file);
      expect(format).toBe('blogger-api');
      expect(posts).toHaveLength(expected.posts);
      expect(posts[0]?.headline).toBe(expected.firstTitle);
    },
  );
});

describe('data sets of the corpora', () => {
  forEachExpected<{ rows: number; header?: string[] }>('datasets', async (file, expected, name) => {
    const { format, summary, problems } = await readFileRecords(file);
    expect(format).toBe(name.endsWith('.csv') ? 'csv' : 'json');
    expect(summary.counts).toMatchObject({ items: expected.rows, posts: expected.rows });
    expect(summary.mapping).toEqual(
      expected.header ? { section: 'category', body: 'text' } : { headline: 'title', body: 'body' },
    );
    expect(problems).toEqual([]);
  });
});

interface NinjsItem {
  format: string;
  headline: string | Array<{ value: string }> | null;
  byline: string | null;
  located: string | null;
  pubstatus: string | null;
  hasHtmlBody: boolean;
}

/** Answers that hold their item further in, so that the corpora's list has no headline for them. */
const INNER: Readonly<Record<string, string>> = {
  'sd-ap_media_item.json': 'headline',
  'sd-ap_media_text_feed.json': 'BC-BBN--Top Ten',
  'sd-bbc-ninjs-text-test.json': 'advisory',
};

describe('ninjs items of the corpora', () => {
  forEachExpected<NinjsItem>('newswire', async (file, expected, name) => {
    if (expected.format !== 'json') return;
    if (/_mock\.json$/.test(name)) {
      // A list of requests for a test of another system: no item in it.
      await expect(readFileRecords(file)).rejects.toMatchObject({
        code: 'NEWSROOM_COLUMNS_UNKNOWN',
      });
      return;
    }
    const { format, posts } = await readFileRecords(file);
    expect(format).toBe('ninjs');
    expect(posts).toHaveLength(1);
    const [post] = posts;
    const headline = Array.isArray(expected.headline)
      ? expected.headline[0]?.value
      : expected.headline;
    expect(post?.headline).toBe(lineOfHtml(headline ?? INNER[name] ?? null));
    if (expected.byline !== null) expect(post?.byline).toBe(expected.byline);
    if (expected.located !== null) expect(post?.dateline).toBe(expected.located);
    if (expected.pubstatus === 'usable') expect(post?.status).toBe('public');
    if (expected.hasHtmlBody) expect(post?.body).toMatch(/<p>|\w/);
  });
});

describe('exports of other platforms in the corpora', () => {
  const folder = path.join(CORPORA, 'other-platforms');
  const cases = [
    ['beehiiv-posts.csv', 'beehiiv', 2, 'Sample Post'],
    ['buttondown-emails.csv', 'buttondown', 2, 'This is a Plain Post'],
    ['ghost-api-posts.json', 'ghost', 1, 'Welcome'],
    ['letterdrop-api-response.json', 'json', 2, 'Lorem ipsum'],
    ['libsyn-feed.json', 'json', 2, 'Lorem Ipsum'],
    ['wix-empty.csv', 'wix', 0, undefined],
  ] as const;
  (existsSync(folder) ? it.each(cases) : it.skip.each(cases))(
    '%s (needs ../shared/corpora/other-platforms)',
    async (name, format, count, headline) => {
      const source = await readFileRecords(path.join(folder, name), {
        companion: (file) =>
          Promise.resolve(
            file === 'fancy-post.md'
              ? readFileSync(path.join(folder, 'buttondown-fancy-post.md'))
              : null,
          ),
      });
      expect(source.format).toBe(format);
      expect(source.posts).toHaveLength(count);
      expect(source.posts[0]?.headline).toBe(headline);
      const problems = source.problems.map(({ code }) => code);
      // The corpora have the body of one e-mail only.
      expect(problems).toEqual(format === 'buttondown' ? ['NEWSROOM_BODY_MISSING'] : []);
    },
  );
});

describe('the Substack export of the corpora', () => {
  const folder = path.join(CORPORA, 'substack/export');
  (existsSync(folder) ? it : it.skip)('(needs ../shared/corpora/substack)', async () => {
    const { format, posts, summary, problems } = await readFileRecords(
      path.join(folder, 'posts.csv'),
      {
        companion: (file) =>
          Promise.resolve(
            existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file)) : null,
          ),
      },
    );
    expect(format).toBe('substack');
    expect(summary.counts).toMatchObject({ items: 5, posts: 4, pages: 1 });
    expect(posts.map(({ id, status }) => [id, status])).toEqual([
      ['123401', 'public'],
      ['123402', 'public'],
      ['123403', 'public'],
      ['123404', 'draft'],
      ['123405', 'public'],
    ]);
    expect(posts[0]).toMatchObject({
      headline: 'Plain Text',
      standfirst: '“This quote’s rather short”',
      publishedOn: '2019-07-26T20:48:19.814Z',
      slug: 'plain-text',
    });
    for (const { body } of posts) expect(body).toMatch(/^<h2>/);
    expect(problems).toEqual([]);
  });
});

describe('the Dotclear export of the corpora', () => {
  const file = path.join(CORPORA, 'dotclear/jekyllimport-dotclear.txt');
  (existsSync(file) ? it : it.skip)('(needs ../shared/corpora/dotclear)', async () => {
    const { format, posts, summary } = await readFileRecords(file);
    expect(format).toBe('dotclear');
    expect(summary.version).toBe('2.25.3');
    expect(summary.counts).toMatchObject({
      posts: 1,
      pages: 1,
      categories: 2,
      tags: 3,
      attachments: 2,
      comments: 2,
    });
    expect(posts.map(({ headline, language }) => [headline, language])).toEqual([
      ['Welcome to Dotclear!', 'en'],
      ['My first page', 'en'],
    ]);
  });
});

describe('files that are no stories', () => {
  const mail =
    'Received: by 203.0.113.1 with SMTP id x;\n        Sun, 1 Jan 2017\nMIME-Version: 1.0\nFrom: a@example.org\nSubject: S\n\nHi\n';
  it.each([
    ['an e-mail', 'mail.txt', mail, 'NEWSROOM_FORMAT_NOT_READ'],
    [
      'unknown XML',
      'stock',
      '<?xml version="1.0"?>\n<stock><item>3</item></stock>',
      'NEWSROOM_FORMAT_NOT_READ',
    ],
    ['a dump', 'a.sql', '-- dump\n\nDROP TABLE IF EXISTS `x`;', 'NEWSROOM_FORMAT_NOT_READ'],
    [
      'a list of people',
      'a.json',
      '[{"title":"Editor","email":"a@example.org","bio":null}]',
      'NEWSROOM_TABLE_OF_PEOPLE',
    ],
    ['JSON without records', 'a.json', '{"requests":{}}', 'NEWSROOM_COLUMNS_UNKNOWN'],
  ])('%s is refused by name', async (_what, name, text, code) => {
    await expect(readRecords(Buffer.from(text), name)).rejects.toMatchObject({ code });
  });

  it('a pasted letter is a story', async () => {
    const letter =
      'From: the mayor\nTo: the town\nSubject: Ferries\nDate: today\n\nThey run again.\n';
    expect((await readRecords(Buffer.from(letter), 'a.txt')).posts).toHaveLength(1);
    expect((await readRecords(Buffer.from('<p>A fragment.</p>'), 'a.txt')).posts).toHaveLength(1);
  });
});
