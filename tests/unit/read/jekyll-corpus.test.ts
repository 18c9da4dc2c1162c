import { readFileSync } from 'node:fs';

import { readFileRecords, readRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

/**
 * The corpora count a fence with nothing in it as text, and Pelican's header lines, which is how they
 * tell whether there is front matter; here both are front matter.
 */
const COUNTED_OTHERWISE = /^(?:jk-2009-06-22-empty-yaml|jk-2016-08-16-indented-link|pel-.*\.md$)/;

const DATED = /^(?:jk-)?(\d{4})-(\d{1,2})-(\d{1,2})-/;

describe('Jekyll posts of the corpora', () => {
  forEachExpected<{ frontMatter: boolean; bodyChars: number }>(
    'jekyll',
    async (file, expected, name) => {
      if (name === 'pel-empty_with_bom.md') {
        await expect(readFileRecords(file)).rejects.toMatchObject({ code: 'NEWSROOM_INPUT_EMPTY' });
        return;
      }
      // The corpora put the generator's initials before the names of its files.
      const source = readRecords(readFileSync(file), name.replace(/^jk-/, ''));
      const { format, posts } = await source;
      expect(posts).toHaveLength(1);
      // Other formats of another generator.
      if (name.endsWith('.rst')) {
        expect(format).toBe('restructured-text');
        expect(posts[0]?.headline).toMatch(/\w/);
        expect(posts[0]?.body).not.toMatch(/^:\w+:/m);
        return;
      }
      if (name.endsWith('.html')) return;
      if (expected.frontMatter) expect(format).toBe('markdown');
      if (format !== 'markdown') return;
      const [post] = posts;
      if (!COUNTED_OTHERWISE.test(name)) {
        expect([...(post?.body ?? '').replace(/\r/g, '')]).toHaveLength(expected.bodyChars);
      }
      if (DATED.test(name)) {
        expect(post?.headline).toBeTruthy();
        expect(post?.status).toBe(/published/.test(name) ? 'draft' : 'public');
      }
      const [, year, month = '', day = ''] = DATED.exec(name) ?? [];
      if (year && !/override/.test(name)) {
        const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
        expect(post?.publishedOn?.slice(0, 10)).toBe(date);
      }
    },
  );
});

interface MediumPage {
  title: string;
  h1: string;
  published: string | null;
  canonical: string | null;
  figures: number;
}

describe('Medium pages of the corpora', () => {
  forEachExpected<MediumPage>('medium', async (file, expected, name) => {
    const { format, posts, records } = await readFileRecords(file);
    expect(format).toBe('medium');
    if (name === 'profile.html') {
      expect(posts).toEqual([]);
      expect(records).toContainEqual(
        expect.objectContaining({ kind: 'author', name: expected.h1 }),
      );
      return;
    }
    expect(posts).toMatchObject([{ headline: expected.h1, publishedOn: expected.published }]);
    if (expected.canonical) expect(posts[0]?.url).toBe(expected.canonical);
    expect(posts[0]?.body.match(/<figure/g) ?? []).toHaveLength(expected.figures);
    expect(posts[0]?.body.match(/<p/g)?.length).toBeGreaterThan(0);
  });
});

describe('wires in text form of the corpora', () => {
  forEachExpected<{ format: string; controlChars?: string[] }>(
    'newswire',
    async (file, expected, name) => {
      if (!expected.format.startsWith('text') || !expected.controlChars?.includes('0x1')) return;
      const { format, posts } = await readFileRecords(file);
      expect(format).toBe(name.endsWith('.tst') ? 'anpa' : 'iptc-7901');
      expect(posts).toHaveLength(1);
      expect(posts[0]?.headline).toMatch(/\w/);
      expect(posts[0]?.publishedOn).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d/);
      expect(posts[0]?.body).toMatch(/^<p>/);
      // eslint-disable-next-line no-control-regex
      expect(posts[0]?.body).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
    },
  );
});
