import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { DomUtils, parseDocument } from 'htmlparser2';

import {
  fromHtml,
  htmlBlock,
  sanitizeBlocks,
  toHtml,
} from '../../../src/plugins/newsroom/story/blocks';
import { channelOf, type ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import { articleDocument, atOnce, renderedFor } from './rendered';
import { BARE_ARTICLE } from './sample';
import { amp } from './validators/amp';
import { feedProblems } from './validators/feeds';
import { markdown } from './validators/markdown';
import { oembed } from './validators/oembed';
import { openGraph } from './validators/open-graph';

const CORPUS = path.join(__dirname, '../../../../shared/corpora/xss');
const isThere = existsSync(CORPUS);
const suite = isThere ? describe : describe.skip;
if (!isThere) console.info('The hostile corpus is not at ../shared: not checked.');

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|ftp:|\/(?![/\\]))/i;
const ALLOWED_FRAMES =
  /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com|open\.spotify\.com|w\.soundcloud\.com)\//;

/** What a browser could run or fetch in spite of us; empty when there is nothing. */
function dangersIn(html: string): string[] {
  return DomUtils.findAll(() => true, parseDocument(html).children).flatMap(({ name, attribs }) => {
    const dangers: string[] = [];
    if (/^(?:script|style|svg|math|object|embed|form|base|meta|link|xmp|noscript)$/.test(name)) {
      dangers.push(name);
    }
    if (name === 'iframe' && !ALLOWED_FRAMES.test(attribs.src ?? '')) dangers.push('iframe');
    for (const [key, value] of Object.entries(attribs)) {
      if (/^(?:on|style|srcdoc|formaction)/i.test(key)) dangers.push(key);
      if (/^(?:href|src|cite)$/.test(key) && !SAFE_ADDRESS.test(value)) dangers.push(value);
    }
    return dangers;
  });
}

/** What other people's pages and programs make of a story. */
const ELSEWHERE: Readonly<Record<string, (document: string) => string[]>> = {
  markdown,
  oembed,
  opengraph: openGraph,
  rss: feedProblems('rss'),
  atom: feedProblems('atom'),
  amp,
};

function documentOf(id: string, article: ChannelArticle): string {
  return atOnce(renderedFor(channelOf(id)!, article));
}

suite('the corpus of hostile strings', () => {
  const files = isThere ? readdirSync(CORPUS).filter((file) => file.endsWith('.json')) : [];

  it.each(files)('%s', (file) => {
    const strings = JSON.parse(readFileSync(path.join(CORPUS, file), 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(0);

    for (const hostile of strings) {
      const read = fromHtml(hostile).blocks;
      const stored = sanitizeBlocks([
        htmlBlock(hostile),
        { type: 'paragraph', children: [{ type: 'text', text: hostile }] },
        {
          type: 'paragraph',
          children: [{ type: 'link', url: hostile, children: [{ type: 'text', text: hostile }] }],
        },
      ]);
      const body = [...read, ...stored];
      expect([hostile, dangersIn(toHtml(body, { embeds: 'players' }))]).toEqual([hostile, []]);

      const article: ChannelArticle = {
        ...BARE_ARTICLE,
        // Whatever is no more than white space stays a draft.
        headline: `Tide ${hostile}`,
        kicker: hostile,
        standfirst: hostile,
        byline: hostile,
        sourceUrl: hostile,
        sourceName: hostile,
        tags: [hostile],
        publicNote: hostile,
        body,
      };
      const shown = articleDocument('page', article);
      const story = shown.slice(shown.indexOf('<body>'));
      expect([hostile, dangersIn(story)]).toEqual([hostile, []]);
      expect(shown.slice(0, shown.indexOf('<body>')).match(/<\/script/gi)).toHaveLength(1);

      for (const [channel, problemsOf] of Object.entries(ELSEWHERE)) {
        expect([hostile, channel, problemsOf(documentOf(channel, article))]).toEqual([
          hostile,
          channel,
          [],
        ]);
      }
    }
  });
});
