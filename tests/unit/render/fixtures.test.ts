import { deriveFields } from '../../../src/plugins/newsroom/story/article';
import { CHANNELS, type ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import { fixtureCases } from '../blocks/cases';
import { renderedFor } from './rendered';
import { BARE_ARTICLE } from './sample';

const EXPECTED: Readonly<Record<string, string>> = {
  rss: 'rss.xml',
  json: 'feed.json',
  jsonld: 'article.jsonld',
  page: 'page.html',
};

describe.each(fixtureCases('render').map((fixture) => [fixture.name, fixture] as const))(
  'the story %s',
  (_, fixture) => {
    const article = withKnown({
      ...BARE_ARTICLE,
      ...(JSON.parse(fixture.read('input.json')) as ChannelArticle),
    });

    it.each(CHANNELS.map((channel) => [channel.id, channel] as const))(
      'as %s',
      async (id, channel) => {
        fixture.expectFile(EXPECTED[id] ?? id, await renderedFor(channel, article));
      },
    );
  },
);

/** What a case leaves empty is derived, as it is for a stored article. */
function withKnown(article: ChannelArticle): ChannelArticle {
  const derived = deriveFields(article);
  return {
    ...article,
    plainText: article.plainText || derived.plainText,
    excerpt: article.excerpt || derived.excerpt,
    wordCount: article.wordCount || derived.wordCount,
  };
}
