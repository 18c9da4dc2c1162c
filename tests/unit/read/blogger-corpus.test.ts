import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface ExpectedBackup {
  format: string;
  posts: number;
  pages: number;
  comments: number;
  drafts: number;
  entriesByKind: Record<string, number>;
  postAuthors: Record<string, number>;
  earliest: string;
  latest: string;
}

describe('Blogger backups of the corpora', () => {
  forEachExpected<ExpectedBackup>('blogger', async (file, expected) => {
    if (expected.format !== 'Blogger Atom backup') return;
    const { format, summary, posts } = await readFileRecords(file);
    expect(format).toBe('blogger');
    const { posts: count, pages, comments } = expected;
    const items = Object.values(expected.entriesByKind).reduce((sum, one) => sum + one, 0);
    expect(summary.counts).toMatchObject({ items, posts: count, pages, comments });
    expect(posts.filter(({ status }) => status === 'draft')).toHaveLength(expected.drafts);
    const stories = posts.filter(({ type }) => type === 'post');
    expect(stories.map(({ people }) => people[0]?.name)).toEqual(
      Object.entries(expected.postAuthors).flatMap(([name, times]) => Array(times).fill(name)),
    );
    const dates = stories.map(({ publishedOn }) => Date.parse(publishedOn ?? '')).sort();
    expect(dates[0]).toBe(Date.parse(expected.earliest));
    expect(dates.at(-1)).toBe(Date.parse(expected.latest));
  });
});
