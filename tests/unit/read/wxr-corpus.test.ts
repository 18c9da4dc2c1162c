import type { SourceStatus } from '../../../src/plugins/newsroom/story/legacy';
import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface ExpectedExport {
  siteTitle: string | null;
  language: string | null;
  wxrVersion: string | null;
  wellFormed: boolean;
  items: number;
  posts: number;
  pages: number;
  attachments: number;
  authorsDeclared: number;
  authorLogins?: string[];
  categoriesDeclared: number;
  tagsDeclared: number;
  comments: number;
  postsByStatus: Record<string, number>;
  duplicatePostIds: string[];
  postsWithEmptyTitle: number;
  postsWithEmptyContent: number;
  passwordPosts?: number;
}

const STATUS: Record<string, SourceStatus> = {
  publish: 'public',
  inherit: 'public',
  'auto-draft': 'draft',
};

/** Counted by a pattern there, because a strict parser ends early: only the bare counts are sure. */
const isCountedByPattern = ({ postsByStatus }: ExpectedExport) => postsByStatus === undefined;

describe.each(['wxr', 'squarespace'])('%s exports of the corpora', (folder) => {
  forEachExpected<ExpectedExport>(folder, async (file, expected) => {
    const { format, summary, posts, records } = await readFileRecords(file);
    expect(format).toBe(folder);
    const { counts } = summary;
    expect(counts).toMatchObject({
      items: expected.items,
      posts: expected.posts,
      pages: expected.pages,
      attachments: expected.attachments,
      authors: expected.authorsDeclared,
      categories: expected.categoriesDeclared,
      tags: expected.tagsDeclared,
      comments: expected.comments,
    });
    if (isCountedByPattern(expected)) return;

    expect(summary.siteTitle).toBe(expected.siteTitle);
    expect(summary.language).toBe(expected.language);
    expect(summary.version).toBe(expected.wxrVersion);
    const stories = posts.filter(({ type }) => type === 'post');
    expect(stories.filter(({ headline }) => headline === null)).toHaveLength(
      expected.postsWithEmptyTitle,
    );
    expect(stories.filter(({ body }) => body.trim() === '')).toHaveLength(
      expected.postsWithEmptyContent,
    );
    expect(statusesOf(stories)).toEqual(expectedStatuses(expected));
    const logins = records.flatMap((record) => (record.kind === 'author' ? [record.id] : []));
    expect(logins).toEqual(
      expect.arrayContaining((expected.authorLogins ?? []).map((login) => login.trim())),
    );
  });
});

function statusesOf(posts: ReadonlyArray<{ status: SourceStatus }>): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { status } of posts) {
    // A password keeps out the public: there it counts as published.
    const told = status === 'password' ? 'public' : status;
    found[told] = (found[told] ?? 0) + 1;
  }
  return found;
}

function expectedStatuses({ postsByStatus }: ExpectedExport): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [word, count] of Object.entries(postsByStatus)) {
    const status = STATUS[word] ?? word;
    found[status] = (found[status] ?? 0) + count;
  }
  return found;
}
