import { DomUtils, parseDocument } from 'htmlparser2';

import { legalText } from '../../../src/plugins/newsroom/story/blocks';
import { channelOf, type ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import fc from 'fast-check';
import { hostileArticle } from './hostile-article';
import { articleDocument } from './rendered';
import { PUBLICATION } from './sample';
import { fixtureStories } from './stories';

// MJML takes two seconds to load, and more on a busy machine.
jest.setTimeout(60_000);

function letter(article: ChannelArticle): Promise<string> {
  const channel = channelOf('newsletter');
  if (channel?.kind !== 'article') throw new Error('no newsletter in the table of channels');
  return Promise.resolve(channel.render(article, PUBLICATION));
}

const [, story] = fixtureStories().find(([name]) => name === 'full-story')!;

describe('a letter', () => {
  it('holds the whole story, its people and its corrections, and a way to unsubscribe', async () => {
    const html = await letter(story);
    for (const words of [
      story.headline,
      'Mira Okafor',
      'The piano, its owner reported by telephone',
      'An earlier version gave the number of dogs as three.',
      'How the mole was lost',
      '{{unsubscribe_url}}',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('stays under the 102 kilobytes at which Gmail cuts letters off', async () => {
    expect(Buffer.byteLength(await letter(story))).toBeLessThan(102 * 1024);
  });

  it('is made by MJML’s strict rules whatever the texts say, and nothing in it runs', async () => {
    for (const article of fc.sample(hostileArticle, { numRuns: 12 })) {
      const { children } = parseDocument(await letter(article));
      for (const { name, attribs } of DomUtils.findAll(() => true, children)) {
        expect(['script', 'iframe', 'form', 'object']).not.toContain(name);
        expect(Object.keys(attribs).filter((key) => /^on/.test(key))).toEqual([]);
      }
      const text = DomUtils.innerText(DomUtils.getElementsByTagName('h1', children)[0]!);
      expect(text.replace(/\s+/g, ' ').trim()).toBe(
        legalText(article.headline).replace(/\s+/g, ' ').trim(),
      );
    }
  });

  it('has a twin in plain text', () => {
    const text = articleDocument('newsletter-text', story);
    expect(text).toContain('PORT MERROW (INA) — The Kittiwake cast off');
    expect(text).toContain('CORRECTION: An earlier version');
    expect(text).not.toMatch(/<[a-z]/);
  });
});
