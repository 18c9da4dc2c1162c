import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import { articleDocument } from './rendered';
import { fixtureStories, missionStories } from './stories';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Ours is one document, written to be read by people too.
      'void-style': ['error', { style: 'selfclose' }],
      'no-inline-style': 'off',
      // A headline is as long as it is.
      'long-title': 'off',
      // An address or a telephone number in a story is a story's own.
      'tel-non-breaking': 'off',
    },
  }),
);

/** Bodies keep the voids of their own HTML. */
const RULES_OF_BODIES = new Set(['void-style']);

describe('the readable page', () => {
  const stories = [...fixtureStories(), ...missionStories()];

  it.each(stories)('is valid HTML, open to everyone: %s', async (_, story) => {
    const report = await validator.validateString(articleDocument('page', story));
    const messages = report.results.flatMap(({ messages: found }) => found);
    expect(
      messages
        .filter(({ ruleId }) => !RULES_OF_BODIES.has(ruleId))
        .map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    ).toEqual([]);
  });

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
