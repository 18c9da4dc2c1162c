import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { XMLParser } from 'fast-xml-parser';
import { parse as parseYaml } from 'yaml';

import { legalText } from '../../../src/plugins/newsroom/story/blocks';
import {
  CHANNELS,
  checkArticle,
  type Channel,
  type ChannelArticle,
} from '../../../src/plugins/newsroom/story/render';
import { hostileArticle } from './hostile-article';
import { articleDocument, atOnce, feedDocument, renderedFor } from './rendered';
import { feedOf, PUBLICATION, TOMBSTONE } from './sample';
import { jsonProblems, JSON_SCHEMAS, schemaOf, xmlProblems, type XmlJob } from './schemas';

// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

const IS_XML = /xml/;
const IS_JSON = /json/;
const IS_HTML = /html/;

/** All but those that need a library of their own, which have a test of theirs. */
const AT_ONCE = CHANNELS.filter(({ id }) => id !== 'newsletter');
const xmlChannels = AT_ONCE.filter(({ mimeType }) => IS_XML.test(mimeType));
const jsonChannels = AT_ONCE.filter(({ mimeType }) => IS_JSON.test(mimeType));
const htmlChannels = AT_ONCE.filter(({ mimeType }) => IS_HTML.test(mimeType));

const named = (channels: readonly Channel[]) =>
  channels.map((channel) => [channel.name, channel] as const);

// A worker compiles the schemas, which takes its time on a busy machine.
jest.setTimeout(60_000);

/** Others at every run; FC_SEED brings back those of a run that failed. */
const SEED = Number(process.env.FC_SEED ?? Date.now());
const SAMPLES = fc.sample(hostileArticle, { numRuns: 40, seed: SEED });

describe(`hostile text in every field (FC_SEED=${SEED})`, () => {
  it.each(named(AT_ONCE))('leaves no illegal character in %s', (_, channel) => {
    for (const article of SAMPLES) {
      expect(ILLEGAL.test(atOnce(renderedFor(channel, article)))).toBe(false);
    }
  });

  it('leaves every XML document well formed, and valid by its schema', async () => {
    const jobs = xmlChannels.flatMap((channel): XmlJob[] => {
      const schema = schemaOf(channel.id);
      return SAMPLES.map((article) => {
        const xml = atOnce(renderedFor(channel, article));
        // The XSD of sitemaps wants an entry, and one that says nothing has none.
        return { xml, schema: /<(?:urlset|sitemapindex)[^>]*\/>\s*$/.test(xml) ? null : schema };
      });
    });
    const problems = await xmlProblems(jobs);
    const broken = problems.flatMap((problem, index) =>
      problem === null ? [] : [[problem, jobs[index]?.xml]],
    );
    expect(broken.slice(0, 3)).toEqual([]);
  });

  it.each(named(jsonChannels))('leaves %s a document that its schema takes', (_, channel) => {
    for (const article of SAMPLES) {
      const document: unknown = JSON.parse(atOnce(renderedFor(channel, article)));
      if (channel.id in JSON_SCHEMAS) expect(jsonProblems(channel.id, document)).toEqual([]);
    }
  });

  it.each(named(htmlChannels))(
    'leaves %s without a handler or an address that runs',
    (_, channel) => {
      for (const article of SAMPLES) {
        const { children } = parseDocument(atOnce(renderedFor(channel, article)));
        for (const { name, attribs } of DomUtils.findAll(() => true, children)) {
          expect(['iframe', 'object', 'embed', 'form', 'base']).not.toContain(name);
          expect(Object.keys(attribs).filter((key) => key.startsWith('on'))).toEqual([]);
          const address = attribs.href ?? attribs.src;
          if (address)
            expect(address).toMatch(/^(?:https?:|mailto:|tel:|ftp:|\/(?!\/)|#corrections$)/i);
        }
      }
    },
  );

  it('says the same words in every problem that is found', () => {
    for (const article of SAMPLES) {
      for (const channel of CHANNELS) {
        for (const { message } of checkArticle(channel, article, PUBLICATION)) {
          expect(message).not.toMatch(/\{(?:channel|needs|least|most|length)\}/);
        }
      }
    }
  });
});

const parser = new XMLParser({
  processEntities: true,
  trimValues: false,
  ignoreAttributes: false,
  parseTagValue: false,
});

/** Where each channel keeps the headline, read back by a parser that is not ours. */
const HEADLINES: Readonly<Record<string, (document: string) => unknown>> = {
  rss: (xml) => (parser.parse(xml) as Tree).rss.channel.item.title,
  smartnews: (xml) => (parser.parse(xml) as Tree).rss.channel.item?.title,
  atom: (xml) => (parser.parse(xml) as Tree).feed.entry.title,
  nitf: (xml) => (parser.parse(xml) as Tree).nitf.body['body.head'].hedline.hl1,
  'newsml-g2': (xml) => (parser.parse(xml) as Tree).newsItem.itemMeta.title,
  json: (json) => (JSON.parse(json) as Tree).items[0].title,
  jsonld: (json) => (JSON.parse(json) as Tree).headline,
  ninjs: (json) => (JSON.parse(json) as Tree).headlines?.[0]?.value,
  'ninjs-2': (json) => (JSON.parse(json) as Tree).headlines?.[0]?.value,
  oembed: (json) => (JSON.parse(json) as Tree).title,
  markdown: (text) => (parseYaml(text.split(/^---$/m)[1] ?? '') as Tree).title,
};

// What a foreign parser gives has no type of ours.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Tree = any;

describe('a headline', () => {
  it.each(Object.keys(HEADLINES))('comes back from %s as it was', (id) => {
    const channel = CHANNELS.find((each) => each.id === id)!;
    for (const article of SAMPLES.filter(({ headline }) => legalText(headline).trim())) {
      const free: ChannelArticle = { ...article, access: 'free' };
      const found = HEADLINES[id]!(atOnce(renderedFor(channel, free)));
      expect(found).toBe(legalText(article.headline));
    }
  });

  it('is the one heading of the page, beside one script that is data', () => {
    for (const article of SAMPLES) {
      const { children } = parseDocument(articleDocument('page', article));
      const all = (name: string) => DomUtils.getElementsByTagName(name, children);
      expect(all('script')).toHaveLength(1);
      expect(all('title')).toHaveLength(1);
      expect(all('html')).toHaveLength(1);
      if (legalText(article.headline)) {
        expect(DomUtils.textContent(all('h1'))).toBe(
          legalText(article.headline).replace(/\n/g, ''),
        );
      }
      expect(JSON.parse(DomUtils.textContent(all('script')))).toMatchObject({
        headline: legalText(article.headline),
      });
    }
  });
});

describe('a feed', () => {
  it('keeps as many entries as it was given, whatever they say', () => {
    for (let at = 0; at < SAMPLES.length; at += 6) {
      const articles = SAMPLES.slice(at, at + 6);
      const given = feedOf(articles, { title: articles[0]!.headline || 'Feed' });
      const { entry } = (parser.parse(feedDocument('atom', given)) as Tree).feed;
      expect([entry].flat()).toHaveLength(articles.length);
    }
  });
});

describe('a story that was taken back', () => {
  it('goes out without a word of its text, and valid whatever the note says', async () => {
    const notes = SAMPLES.map(({ headline, publicNote }) => ({
      ...TOMBSTONE,
      headline: headline || null,
      note: publicNote,
    }));
    const jobs: XmlJob[] = [];
    for (const channel of CHANNELS) {
      if (channel.kind !== 'article' || !channel.renderWithdrawal) continue;
      for (const tombstone of notes) {
        const document = atOnce(channel.renderWithdrawal(tombstone, PUBLICATION));
        expect(ILLEGAL.test(document)).toBe(false);
        if (IS_XML.test(channel.mimeType))
          jobs.push({ xml: document, schema: schemaOf(channel.id) });
        if (channel.id in JSON_SCHEMAS) {
          expect(jsonProblems(channel.id, JSON.parse(document))).toEqual([]);
        }
      }
    }
    expect((await xmlProblems(jobs)).filter(Boolean).slice(0, 3)).toEqual([]);
  });
});
