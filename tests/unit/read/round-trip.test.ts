import { clean } from '../../../src/plugins/newsroom/story/clean';
import { CHANNELS } from '../../../src/plugins/newsroom/story/render';
import { renderedFor } from '../render/rendered';
import { fixtureStories } from '../render/stories';
import { readRecords } from './read-records';

/** Channels that other desks read, and the format that their documents are to us. */
const WIRES: ReadonlyArray<readonly [channel: string, format: string]> = [
  ['ninjs', 'ninjs'],
  ['ninjs-2', 'ninjs'],
  ['nitf', 'nitf'],
  ['newsml-g2', 'newsml-g2'],
];

const stories = new Map(fixtureStories());

describe.each(WIRES)('a story as %s', (channelId, format) => {
  const channel = CHANNELS.find(({ id }) => id === channelId)!;

  it.each(['full-story', 'right-to-left'])('reads back into the same story: %s', async (name) => {
    const article = stories.get(name)!;
    const document = await renderedFor(channel, article);
    const source = await readRecords(Buffer.from(document), 'document');
    expect(source.format).toBe(format);
    expect(source.problems).toEqual([]);
    const [post] = source.posts;
    expect(post).toMatchObject({
      headline: article.headline,
      // XML wires have no place for a kicker; the desk reads it as the second headline.
      kicker: format === 'ninjs' ? article.kicker : null,
      section: article.section?.name ?? null,
      tags: article.tags,
      status: 'public',
      url: article.canonicalUrl ?? article.url,
    });
    expect(post?.people.map(({ name: person }) => person)).toEqual(
      article.authors.map(({ name: person }) => person),
    );
    expect(post?.leadImage?.url ?? null).toBe(article.leadImage?.url ?? null);

    const story = clean(post!);
    expect(story.headline).toBe(article.headline);
    expect(story.standfirst).toBe(article.standfirst);
    expect(story.text).toBe(article.plainText);
    // The day of a dateline has no place of its own in these documents.
    expect(story.dateline?.place).toBe(article.dateline?.place);
    expect(story.dateline?.agency).toBe(article.dateline?.agency);
    expect(Date.parse(story.publishedOn!)).toBe(Date.parse(article.publishedOn!));
  });
});
