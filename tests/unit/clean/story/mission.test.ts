import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { clean } from '../../../../src/plugins/newsroom/story/clean';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';

interface Gold {
  headline: string;
  language: string;
  byline: string | null;
  authors: unknown[];
  dateline: unknown;
  publishedOn: string | null;
  credit: string;
  contributors: Array<{ name: string; organization: string; role: string }>;
  bodyFirst: string;
  bodyLast: string;
  headings: string[];
  relatedPosts: Array<Record<string, unknown> & { headline: string; teaser: string | null }>;
  notInBody: string[];
  repairs: Array<{ before: string; after: string }>;
  queries: Array<{ quote: string }>;
  maxQueries: number;
}

const folder = resolve(__dirname, '../../../../../shared/stories/cnn-style');
const name = '000_4757e23d36c1212d';
const isThere = existsSync(folder);
const suite = isThere ? describe : describe.skip;
if (!isThere) console.info('The mission’s story is not here (../shared): its test is left out.');

/** The gold file compares after NFC, with white space and quotation marks in one form. */
const fold = (text: string): string =>
  text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
const bare = (text: string): string => fold(text).replace(/^"(.*)"$/, '$1');

suite('the mission’s story', () => {
  let story: Story;
  let gold: Gold;
  let text: string;

  beforeAll(() => {
    story = clean(plainTextPost(readFileSync(join(folder, `${name}.txt`), 'utf8')));
    gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as Gold;
    text = fold(story.text);
  });

  it('has its headline, language and credit, and no byline, author, dateline or date', () => {
    expect(fold(story.headline ?? '')).toBe(fold(gold.headline));
    expect(story.language).toBe(gold.language);
    expect(fold(story.credit ?? '')).toBe(fold(gold.credit));
    expect(story.byline).toBe(gold.byline);
    expect(story.authors).toEqual(gold.authors);
    expect(story.dateline).toBe(gold.dateline);
    expect(story.publishedOn).toBe(gold.publishedOn);
  });

  it('has its contributors with organization and role', () => {
    expect(story.contributors).toEqual(
      gold.contributors.map((contributor) => ({ ...contributor, place: null })),
    );
  });

  it('begins and ends as the body does, and holds nothing else', () => {
    const paragraphs = story.text.split('\n\n');
    expect(fold(paragraphs[0] ?? '').startsWith(fold(gold.bodyFirst))).toBe(true);
    expect(fold(paragraphs.at(-1) ?? '')).toContain(fold(gold.bodyLast));
    for (const words of gold.notInBody) expect(text).not.toContain(fold(words));
  });

  it('has its headings as blocks of level 2', () => {
    const headings = story.body.flatMap((block) =>
      block.type === 'heading' ? [{ level: block.level, children: block.children }] : [],
    );
    expect(headings.map(({ level }) => level)).toEqual(gold.headings.map(() => 2));
    const printed = headings.map(({ children }) =>
      children.map((child) => ('text' in child ? child.text : '')).join(''),
    );
    expect(printed.map(bare)).toEqual(gold.headings.map(bare));
  });

  it('has its related posts with all that is known of them', () => {
    expect(story.relatedPosts).toHaveLength(gold.relatedPosts.length);
    gold.relatedPosts.forEach(({ headline, teaser, ...known }, index) => {
      const post = story.relatedPosts[index];
      expect(fold(post?.headline ?? '')).toBe(fold(headline));
      expect(post?.teaser && fold(post.teaser)).toBe(teaser && fold(teaser));
      expect(post).toMatchObject(known);
    });
  });

  it('is mended where the gold file says so', () => {
    for (const { before, after } of gold.repairs) {
      expect(text).not.toContain(fold(before));
      expect(text).toContain(fold(after));
    }
    expect(story.repairs.length).toBeGreaterThanOrEqual(gold.repairs.length);
  });

  it('raises its queries, and not many more', () => {
    expect(story.queries.length).toBeLessThanOrEqual(gold.maxQueries);
    const quotes = story.queries.map(({ quote }) => fold(quote));
    for (const { quote } of gold.queries) {
      const wanted = fold(quote);
      const isRaised = quotes.some((asked) => asked.includes(wanted) || wanted.includes(asked));
      expect({ quote, isRaised }).toEqual({ quote, isRaised: true });
    }
  });
});
