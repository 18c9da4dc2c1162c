import { Parser } from 'htmlparser2';

import { articleDocument } from './rendered';
import { fixtureStories, missionStories } from './stories';

/** Elements that no AMP page may have: the format has its own, or none. */
const FORBIDDEN = [
  'img',
  'picture',
  'video',
  'audio',
  'iframe',
  'frame',
  'object',
  'embed',
  'form',
  'input',
  'base',
  'applet',
];
const MOST_STYLE = 75_000;

interface Opened {
  name: string;
  attributes: Record<string, string>;
}

function elementsOf(html: string): Opened[] {
  const elements: Opened[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
  });
  parser.end(html);
  return elements;
}

const stories = [...fixtureStories(), ...missionStories()];

describe.each(stories)('the AMP page of %s', (_, story) => {
  const html = articleDocument('amp', story);
  const elements = elementsOf(html);
  const named = (name: string) => elements.filter((element) => element.name === name);

  it('has what every AMP page must have', () => {
    expect(html).toMatch(/^<!doctype html>\n<html amp lang=/);
    expect(html.indexOf('<meta charset="utf-8" />')).toBeLessThan(html.indexOf('<title>'));
    expect(named('link').filter(({ attributes }) => attributes.rel === 'canonical')).toHaveLength(
      1,
    );
    const programs = named('script').map(({ attributes }) => attributes.src ?? attributes.type);
    expect(programs).toEqual(['https://cdn.ampproject.org/v0.js', 'application/ld+json']);
    expect(html.match(/<style amp-boilerplate>/g)).toHaveLength(2);
  });

  it('has nothing that none may have', () => {
    expect(elements.map(({ name }) => name).filter((name) => FORBIDDEN.includes(name))).toEqual([]);
    const attributes = elements.flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => name === 'style' || /^on/.test(name))).toEqual([]);
    const [, style = ''] = /<style amp-custom>(.*?)<\/style>/s.exec(html) ?? [];
    expect(style.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(style)).toBeLessThan(MOST_STYLE);
    expect(style).not.toContain('!important');
  });

  it('lays every picture out before it comes', () => {
    for (const { attributes } of named('amp-img')) {
      if (attributes.layout === 'responsive') {
        expect(Number(attributes.width)).toBeGreaterThan(0);
        expect(Number(attributes.height)).toBeGreaterThan(0);
      } else {
        expect(attributes.layout).toBe('fill');
      }
    }
  });
});

it('says the same words as the readable page', () => {
  const wordsOf = (html: string) =>
    html
      .replace(/^.*<body>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  for (const [, story] of stories) {
    expect(wordsOf(articleDocument('amp', story))).toEqual(wordsOf(articleDocument('page', story)));
  }
});

it('gives a picture whose size nobody knows a frame', () => {
  const [, story] = stories.find(([name]) => name === 'full-story')!;
  const leadImage = { ...story.leadImage!, width: null, height: null, renditions: [] };
  const html = articleDocument('amp', { ...story, leadImage });
  expect(html).toContain('<div class="frame"><amp-img src=');
});
