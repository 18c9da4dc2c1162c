import { articleDocument } from './rendered';
import { fixtureStories, missionStories } from './stories';

const stories = [...fixtureStories(), ...missionStories()];

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
