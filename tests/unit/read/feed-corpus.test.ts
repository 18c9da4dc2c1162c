import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface ExpectedFeed {
  root?: string;
  items?: number;
  itemsByRegex?: number;
  firstTitles?: string[];
  firstDate?: string;
}

/** Where the count of the corpora is not ours, and why. */
const DEVIATIONS: Record<string, { items: number; reason: string }> = {
  'fp-cdf--item_abstract_map_description.xml': {
    items: 1,
    reason: 'CDF writes its elements in capitals; the corpora count small letters only',
  },
};

const FORMATS: Record<string, string> = { feed: 'atom', rss: 'rss', RDF: 'rss', CHANNEL: 'rss' };

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('feeds of the corpora', () => {
  forEachExpected<ExpectedFeed>('feeds', async (file, expected, name) => {
    // A page, that somebody's test of feed readers calls a feed.
    if (name === 'fv-rss--must--missing_rss2.xml') {
      await expect(readFileRecords(file)).rejects.toMatchObject({
        code: 'NEWSROOM_FORMAT_NOT_READ',
      });
      return;
    }
    const { format, summary, posts } = await readFileRecords(file);
    if (expected.root !== undefined) expect(format).toBe(FORMATS[expected.root]);
    expect(summary.counts.items).toBe(
      DEVIATIONS[name]?.items ?? expected.items ?? expected.itemsByRegex,
    );
    const titles = posts.map(({ headline }) => folded(headline ?? ''));
    for (const title of expected.firstTitles ?? []) {
      expect(titles.join('\n')).toContain(folded(title.replace(/<[^>]*>/g, '')).slice(0, 40));
    }
    if (expected.firstDate !== undefined) {
      const [first] = posts;
      expect(first?.publishedOn).not.toBeNull();
    }
  });
});
