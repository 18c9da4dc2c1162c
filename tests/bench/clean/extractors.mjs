import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { importPeer } from '../peers/load.mjs';
import { ourStory } from './our-story.mjs';
import { textOf } from './text-of.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const peers = join(here, '../peers');
const fromPeers = createRequire(join(peers, 'package.json'));

const installed = (name) => () => existsSync(join(peers, 'node_modules', name));

/**
 * What is measured. `load` gives a function from a source to what the scorers read of a story; each
 * is given the real address of the page. `html: false` marks what cannot read anything else than text.
 */
export const EXTRACTORS = {
  newsroom: {
    title: 'newsroom',
    isThere: () => true,
    reads: ['html', 'text', 'stories'],
    load: async () => {
      const { clean, plainTextPost, webPagePost } = ourStory();
      return ({ name, text, url }) => {
        const post = /\.html/.test(name) ? { ...webPagePost(text), url } : plainTextPost(text);
        return clean(post);
      };
    },
  },
  'newsroom-page': {
    title: 'newsroom, page only',
    isThere: () => true,
    reads: ['html'],
    load: async () => {
      const { readPage } = ourStory();
      return ({ text, url }) => {
        const { elements, authors, publishedOn } = readPage(text, url);
        return { text: elements.map((one) => one.text ?? '').join('\n\n'), authors, publishedOn };
      };
    },
  },
  readability: {
    title: 'readability + linkedom',
    isThere: installed('@mozilla/readability'),
    reads: ['html'],
    load: async () => {
      const { Readability } = fromPeers('@mozilla/readability');
      const { parseHTML } = fromPeers('linkedom');
      return ({ text }) => {
        const found = new Readability(parseHTML(text).document).parse();
        return story(found?.content, found?.byline, found?.publishedTime);
      };
    },
  },
  defuddle: {
    title: 'defuddle + linkedom',
    isThere: installed('defuddle'),
    reads: ['html'],
    load: async () => {
      const { Defuddle } = await importPeer('defuddle/node');
      const { parseHTML } = fromPeers('linkedom');
      return async ({ text, url }) => {
        const found = await Defuddle(parseHTML(text).document, url ?? undefined);
        return story(found?.content, found?.author, found?.published);
      };
    },
  },
  'article-extractor': {
    title: '@extractus/article-extractor',
    isThere: installed('@extractus/article-extractor'),
    reads: ['html'],
    load: async () => {
      const { extractFromHtml } = await importPeer('@extractus/article-extractor');
      return async ({ text, url }) => {
        const found = await extractFromHtml(text, url ?? undefined);
        return story(found?.content, found?.author, found?.published);
      };
    },
  },
  postlight: {
    title: '@postlight/parser',
    isThere: installed('@postlight/parser'),
    reads: ['html'],
    load: async () => {
      const Parser = fromPeers('@postlight/parser');
      return async ({ text, url }) => {
        const options = { html: text, fetchAllPages: false };
        const found = await Parser.parse(url ?? 'https://example.com/story', options);
        return story(found?.content, found?.author, found?.date_published);
      };
    },
  },
  'long-lines': {
    title: 'lines of 10 words that end in . ! ?',
    isThere: () => true,
    reads: ['text'],
    load: async () => (source) => ({
      text: source.text
        .split('\n')
        .filter(
          (line) => line.trim().split(/\s+/).length >= 10 && /[.!?…]["”’)]*$/.test(line.trim()),
        )
        .join('\n\n'),
    }),
  },
};

/** The rendering of a peer's HTML as text is shared and not timed: `finish` runs after the clock. */
function story(html, author, date) {
  const names = (author ?? '').replace(/^by\s+/i, '').split(/\s*(?:,|\band\b|&|\|)\s*/i);
  return {
    finish: () => ({ text: textOf(html ?? ''), authors: names.filter(Boolean), publishedOn: date }),
  };
}
