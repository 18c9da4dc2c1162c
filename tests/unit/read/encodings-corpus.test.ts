import { readFileSync } from 'node:fs';

import { decodeText } from '../../../src/plugins/newsroom/story/read';
import { readFileRecords } from './read-records';
import { forEachExpected } from './shared-corpora';

interface ExpectedText {
  trueEncoding: string;
  firstTitle: string | null;
  firstChars: string | null;
  items: number;
}

/** WHATWG's table of EUC-JP, which iconv-lite follows, has another minus than Python's. */
const sameSigns = (text: string) => text.replaceAll('\uff0d', '\u2212').replace(/\s+/g, ' ').trim();

describe('texts of the corpora in their true encodings', () => {
  forEachExpected<ExpectedText>('encodings/real', async (file, expected, name) => {
    const { text } = decodeText(readFileSync(file));
    const first = sameSigns(expected.firstTitle ?? expected.firstChars ?? '');
    expect(sameSigns(text)).toContain(first.slice(0, 60));
    if (expected.items === 0 || !name.endsWith('.xml')) return;
    const { summary } = await readFileRecords(file);
    expect(summary.counts.items).toBe(expected.items);
  });
});

interface ExpectedVariant {
  siteTitle?: string;
  items: number;
  expectedPostTitles: string[];
}

/** Read as they stand; that they were encoded twice is mended by cleaning. */
const MENDED_LATER = /doubleencoded/;

describe('one export in many encodings', () => {
  forEachExpected<ExpectedVariant>('encodings/derived', async (file, expected, name) => {
    const { format, summary, posts, problems } = await readFileRecords(file);
    expect(format).toBe('wxr');
    const isTwice = problems.some(({ code }) => code === 'NEWSROOM_TEXT_ENCODED_TWICE');
    expect(isTwice).toBe(MENDED_LATER.test(name));
    expect(summary.counts.items).toBe(expected.items);
    expect(summary.siteTitle).toBe(expected.siteTitle ?? 'Planeta Bizarro');
    if (MENDED_LATER.test(name)) return;
    expect(posts.map(({ headline }) => headline)).toEqual(expected.expectedPostTitles);
  });
});
