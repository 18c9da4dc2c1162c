import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface ExpectedExport {
  keys?: string[];
  version?: string | null;
  posts: number | null;
  pages?: number;
  byStatus?: Record<string, number>;
  authors?: number;
  tags?: number;
  earliestPublished?: string | null;
  latestPublished?: string | null;
}

/** The corpora count Ghost's own words; sent is a newsletter, None a row without a status. */
const STATUS: Record<string, string> = {
  published: 'public',
  draft: 'draft',
  None: 'draft',
  scheduled: 'future',
  sent: 'private',
};

const instant = (date: string | null | undefined) =>
  date
    ? Math.floor(
        Date.parse(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date.replace(' ', 'T')}Z`) / 1000,
      )
    : null;

describe('Ghost exports of the corpora', () => {
  forEachExpected<ExpectedExport>('ghost', async (file, expected) => {
    if (expected.posts === null) {
      await expect(readFileRecords(file, { format: 'ghost' })).rejects.toMatchObject({
        code: 'NEWSROOM_FORMAT_NOT_AS_SAID',
      });
      return;
    }
    const { format, posts, summary } = await readFileRecords(file);
    expect(format).toBe('ghost');
    expect(summary.counts.posts).toBe(expected.posts);
    if (expected.keys) return;

    expect(summary.counts).toMatchObject({
      pages: expected.pages,
      authors: expected.authors,
      tags: expected.tags,
    });
    // The corpora look for a version in one place only; where they find none, ours may be told elsewhere.
    if (expected.version !== null) expect(summary.version).toBe(expected.version);
    const statuses: Record<string, number> = {};
    for (const [word, count] of Object.entries(expected.byStatus ?? {})) {
      const status = STATUS[word] ?? word;
      statuses[status] = (statuses[status] ?? 0) + count;
    }
    const found: Record<string, number> = {};
    for (const { status } of posts) found[status] = (found[status] ?? 0) + 1;
    expect(found).toEqual(statuses);
    const dates = posts
      .filter(({ type }) => type === 'post')
      .flatMap(({ publishedOn }) => instant(publishedOn) ?? [])
      .sort();
    expect(dates[0] ?? null).toBe(instant(expected.earliestPublished));
    expect(dates.at(-1) ?? null).toBe(instant(expected.latestPublished));
  });
});
