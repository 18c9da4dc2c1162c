import {
  bylineText,
  countWords,
  excerptOf,
  LONGEST_EXCERPT,
  publishProblems,
  type PublishCandidate,
} from '../../../src/plugins/newsroom/story/article';
import { embedParagraph, htmlBlock } from '../../../src/plugins/newsroom/story/blocks';
import type { Block } from '../../../src/plugins/newsroom/story/model';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

describe('what forbids publishing', () => {
  const ready: PublishCandidate = {
    headline: 'Bridge opens',
    body: [paragraph('It is open.')],
    authors: 1,
    credits: 0,
    byline: null,
    creditLine: null,
    historical: false,
  };

  it.each<[string, Partial<PublishCandidate>, string[]]>([
    ['nothing', {}, []],
    ['no headline', { headline: ' ' }, ['NEWSROOM_PUBLISH_WITHOUT_HEADLINE']],
    ['no body', { body: null }, ['NEWSROOM_PUBLISH_WITHOUT_BODY']],
    [
      'empty paragraphs',
      { body: [paragraph(' '), htmlBlock('<hr />')] },
      ['NEWSROOM_PUBLISH_WITHOUT_BODY'],
    ],
    ['nothing: an embed alone is a body', { body: [embedParagraph('https://a.test/v')] }, []],
    ['nothing: a picture in HTML is a body', { body: [htmlBlock('<img src="/a.jpg" />')] }, []],
    ['no credit', { authors: 0 }, ['NEWSROOM_PUBLISH_WITHOUT_CREDIT']],
    ['nothing: a credit is enough', { authors: 0, credits: 1 }, []],
    ['nothing: so is a printed byline', { authors: 0, byline: 'By a reporter' }, []],
    ['nothing: so is a credit line', { authors: 0, creditLine: 'With files from Ely' }, []],
    ['nothing for a historical story', { authors: 0, historical: true }, []],
    [
      'everything at once',
      { headline: null, body: [], authors: 0 },
      [
        'NEWSROOM_PUBLISH_WITHOUT_HEADLINE',
        'NEWSROOM_PUBLISH_WITHOUT_BODY',
        'NEWSROOM_PUBLISH_WITHOUT_CREDIT',
      ],
    ],
  ])('%s', (_, change, codes) => {
    expect(publishProblems({ ...ready, ...change })).toEqual(codes);
  });
});

describe('a byline that nobody printed', () => {
  const names = ['Ann Lee', 'Bo Chen', 'Cy Diaz'];
  it.each([
    ['en', 'By Ann Lee, Bo Chen and Cy Diaz'],
    ['en-US', 'By Ann Lee, Bo Chen and Cy Diaz'],
    ['fr', 'Par Ann Lee, Bo Chen et Cy Diaz'],
    ['es', 'Por Ann Lee, Bo Chen y Cy Diaz'],
    ['de-AT', 'Von Ann Lee, Bo Chen und Cy Diaz'],
    ['pt_BR', 'Por Ann Lee, Bo Chen e Cy Diaz'],
    ['it', 'Di Ann Lee, Bo Chen e Cy Diaz'],
    ['ja', 'Ann Lee、Bo Chen、Cy Diaz'],
    [null, 'By Ann Lee, Bo Chen and Cy Diaz'],
    ['no language at all', 'By Ann Lee, Bo Chen and Cy Diaz'],
  ])('%s', (language, byline) => {
    expect(bylineText(names, language)).toBe(byline);
  });

  it('is empty for nobody, and a name alone for one', () => {
    expect(bylineText([' ', ''], 'en')).toBe('');
    expect(bylineText(['Ann Lee'], 'en')).toBe('By Ann Lee');
  });
});

describe('words', () => {
  it.each([
    ['The ferry – at 9.30 – didn’t sail.', 6],
    ['', 0],
    ['— … !', 0],
    ['港口大桥通车', 4],
    ['The 港口 opened', 3],
  ])('%s', (text, words) => {
    expect(countWords(text, null)).toBe(words);
  });

  it('are counted in time that grows with the text alone', () => {
    const start = process.cpuUsage().user;
    countWords('-'.repeat(2_000_000), null);
    countWords('port '.repeat(400_000), null);
    excerptOf('.'.repeat(2_000_000), null);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  });
});

describe('an excerpt', () => {
  const sentence =
    'The harbour bridge opened to traffic on Monday after twelve years of work on its piers. ';

  it('is the text itself when that is short', () => {
    expect(excerptOf(' Short\n\ntext ', 'en')).toBe('Short text');
  });

  it('ends with a sentence', () => {
    expect(excerptOf(sentence.repeat(4), 'en')).toBe(sentence.repeat(2).trim());
    expect(
      excerptOf(
        `${sentence}${'Then Mr. Alder, of the port, spoke for a long time '.repeat(9)}`,
        'en',
      ),
    ).toBe(sentence.trim());
  });

  it('ends with a word and an ellipsis where no sentence ends', () => {
    const excerpt = excerptOf('port of call, '.repeat(40), 'en');
    expect(excerpt.endsWith('call…')).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
  });

  it('cuts Chinese at a word, and a text without any at a whole letter', () => {
    expect(excerptOf('港口大桥通车了'.repeat(60), 'zh')).toMatch(/^(港口大桥通车了)+.{0,6}…$/u);
    expect(excerptOf('😀'.repeat(300), null)).toMatch(/^(?:😀)+…$/u);
    expect(excerptOf('x'.repeat(300), null)).toBe(`${'x'.repeat(199)}…`);
  });
});
