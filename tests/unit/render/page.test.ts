import { articleDocument } from './rendered';
import { fixtureStories } from './stories';

describe('the readable page', () => {
  const stories = fixtureStories();

  it('names its feed, its oEmbed and its translations in its head', () => {
    const [, story] = stories.find(([name]) => name === 'full-story')!;
    const head = articleDocument('page', story).split('</head>')[0];
    expect(head).toContain('type="application/rss+xml"');
    expect(head).toContain('type="application/json+oembed"');
    expect(head).toContain('hreflang="fr"');
  });

  it('tells at its head that it was corrected, and links to what was wrong', () => {
    const [, story] = stories.find(([name]) => name === 'full-story')!;
    const page = articleDocument('page', story);
    expect(page.indexOf('href="#corrections"')).toBeLessThan(page.indexOf('<figure'));
    expect(page).toContain('id="corrections"');
  });
});
