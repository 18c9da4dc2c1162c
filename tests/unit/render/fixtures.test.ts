import { CHANNELS, type Channel } from '../../../src/plugins/newsroom/story/render';
import { fixtureCases } from '../blocks/cases';
import { renderedFor } from './rendered';
import { fixtureStories } from './stories';

const GOLDEN_FILES: Readonly<Record<string, string>> = {
  jsonld: 'article.jsonld',
  page: 'page.html',
};

describe.each(fixtureCases('render').map((fixture) => [fixture.name, fixture] as const))(
  'the story %s',
  (name, fixture) => {
    const article = new Map(fixtureStories()).get(name)!;

    it.each(CHANNELS.map((channel) => [channel.id, channel] as const))(
      'as %s',
      async (_id, channel) => {
        fixture.expectFile(goldenFile(channel), await renderedFor(channel, article));
      },
    );
  },
);

/** Named as people look for them: most channels' last part of an address tells what it is. */
function goldenFile({ id, file }: Channel): string {
  return GOLDEN_FILES[id] ?? file;
}
