import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface WireDocument {
  format: string;
  root: string;
  headline: string[];
  byline: string[];
  dateline: string[];
  paragraphs: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  nitf: 'nitf',
  NewsML: 'newsml',
  newsMessage: 'newsml-g2',
  newsItem: 'newsml-g2',
  RBNews: 'rb-news',
};

/** Compared without white space and commas: the corpora join the words of elements as they stand. */
const bare = (text: string | null | undefined) => (text ?? '').replace(/[\s,]+/g, '');

/** Files whose expected values are not what the document says, and why. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'sd-afp20.xml': 'UTF-8 that calls itself iso-8859-1; expected as if it were that',
  'sd-dpa.xml': 'the expected headlines are those of links in a note for desks',
  'sd-ritzau_news.xml': 'town and agency stand in elements of their own, and are the dateline',
};

/** Items that are no news: lists, plans, concepts. */
const WITHOUT_STORY = /^(?:packageItem|conceptItem|knowledgeItem|catalogItem|planningItem)$/;

describe('XML wires of the corpora', () => {
  forEachExpected<WireDocument>('newswire', async (file, expected, name) => {
    const format = FORMATS[expected.root];
    if (expected.format !== 'xml' || format === undefined) return;
    const source = await readFileRecords(file);
    expect(source.format).toBe(format);
    const [post] = source.posts;
    if (!post) {
      const others = source.records.filter(({ kind }) => kind === 'other');
      expect(others).not.toEqual([]);
      for (const other of others)
        expect(other).toMatchObject({ type: expect.stringMatching(WITHOUT_STORY) as string });
      return;
    }
    expect(source.problems.filter(({ code }) => !/DOCTYPE|ENCODING/.test(code))).toEqual([]);
    // Empty paragraphs and the abstract are counted there, not here.
    const paragraphs = post.body.match(/<p[ >]/g)?.length ?? 0;
    if (expected.paragraphs > 0) expect(paragraphs).toBeGreaterThan(0);
    if (expected.paragraphs > 0) expect(paragraphs).toBeLessThanOrEqual(expected.paragraphs);
    if (name in DEVIATIONS) return;
    if (expected.headline.length > 0)
      expect(expected.headline.map(bare)).toContain(bare(post.headline));
    else expect(post.headline).toBeNull();
    expect(bare(post.byline)).toBe(bare(expected.byline[0]));
    expect(bare(post.dateline)).toBe(bare(expected.dateline[0]));
  });
});
