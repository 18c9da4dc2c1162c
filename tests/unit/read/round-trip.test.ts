import { clean } from '../../../src/plugins/newsroom/story/clean';
import type { Dateline, Story } from '../../../src/plugins/newsroom/story/model';
import {
  CHANNELS,
  type ChannelArticle,
  type ChannelRelatedPost,
} from '../../../src/plugins/newsroom/story/render';
import { renderedFor } from '../render/rendered';
import { PUBLICATION } from '../render/sample';
import { fixtureStories, missionStories } from '../render/stories';
import { readRecords } from './read-records';

/** What a format has no place for: that much of a story does not come back. */
interface Gaps {
  kicker?: true;
  /** Of a dateline; the day that was printed. */
  day?: true;
  /** Of an author whose colleague writes for somebody else. */
  organizations?: true;
  /** Of a related post all but headline, address and what it is to the story. */
  teasers?: true;
}

/** Channels that other desks read, and the format that their documents are to us. */
const WIRES: ReadonlyArray<readonly [channel: string, format: string, gaps: Gaps]> = [
  ['ninjs', 'ninjs', { day: true }],
  ['ninjs-2', 'ninjs', { day: true }],
  ['nitf', 'nitf', { kicker: true, organizations: true, teasers: true }],
  ['newsml-g2', 'newsml-g2', { kicker: true }],
];

const STORIES = [
  ...fixtureStories().filter(([name]) => ['full-story', 'right-to-left'].includes(name)),
  ...missionStories(),
];

describe.each(WIRES)('a story as %s', (channelId, format, gaps) => {
  const channel = CHANNELS.find(({ id }) => id === channelId)!;

  async function readBack(article: ChannelArticle) {
    const source = await readRecords(Buffer.from(await renderedFor(channel, article)), 'document');
    expect(source.format).toBe(format);
    expect(source.problems).toEqual([]);
    expect(source.posts).toHaveLength(1);
    const [post] = source.posts;
    return { post: post!, story: clean(post!) };
  }

  it.each(STORIES)('reads back into the same story: %s', async (_, article) => {
    const { post, story } = await readBack(article);
    expect(story).toMatchObject({
      headline: article.headline,
      // The XML wires have no place for a kicker; the desk reads it as the second headline.
      kicker: gaps.kicker ? null : article.kicker,
      standfirst: article.standfirst,
      language: article.language ?? PUBLICATION.language,
      section: article.section?.name ?? null,
      tags: article.tags,
      canonicalUrl: article.canonicalUrl ?? article.url,
    });
    expect(story.text).toBe(article.plainText);
    expect(story.byline).toBe(article.byline ?? post.byline);
    expect(post.status).toBe('public');
  });

  it.each(STORIES)(
    'keeps everybody who worked on it, with role and place: %s',
    async (_, article) => {
      const { story, post } = await readBack(article);
      const names = article.authors.map(({ name }) => name);
      expect(post.people.map(({ name }) => name)).toEqual(names);
      expect(story.authors.map(({ name }) => name)).toEqual(names);
      if (!gaps.organizations) {
        const writeFor = article.authors.map(({ organization }) => organization);
        expect(story.authors.map(({ organization }) => organization)).toEqual(writeFor);
      }
      expect(inOrder(story.contributors)).toEqual(inOrder(article.credits));
    },
  );

  it.each(STORIES)('keeps its dateline and its dates: %s', async (_, article) => {
    const { story } = await readBack(article);
    const dateline = article.dateline && { ...article.dateline };
    if (dateline && gaps.day) dateline.date = null;
    expect(story.dateline).toEqual(dateline);
    expect(timeOf(story.publishedOn)).toBe(timeOf(article.publishedOn));
    if (article.updatedOn) expect(timeOf(story.updatedOn)).toBe(timeOf(article.updatedOn));
  });

  it.each(STORIES)('keeps what to read beside it: %s', async (_, article) => {
    const { story } = await readBack(article);
    expect(story.relatedPosts.map(asTold)).toEqual(article.relatedPosts.map(asTold));
  });

  it.each(STORIES)(
    'keeps its pictures, its rights and what the desk was told: %s',
    async (_, article) => {
      const { post, story } = await readBack(article);
      const { leadImage } = article;
      expect(story.leadImage).toEqual(
        leadImage && {
          url: leadImage.url,
          alternativeText: leadImage.alternativeText,
          caption: leadImage.caption,
          credit: leadImage.credit,
        },
      );
      expect(story.media.map(({ url }) => url)).toEqual(
        article.body.flatMap((block) =>
          block.type === 'image' ? new URL(block.image.url, PUBLICATION.mediaUrl).href : [],
        ),
      );
      const kept = new Map(post.customFields.map(({ name, value }) => [name, value]));
      expect(kept.get('usageTerms') ?? null).toBe(article.usageTerms);
      for (const { text } of article.corrections) expect(kept.get('editorNote')).toContain(text);
      if (article.publicNote) expect(kept.get('editorNote')).toContain(article.publicNote);
      if (article.copyrightHolder) expect(post.copyright).toContain(article.copyrightHolder);
    },
  );

  /** Both kinds of related posts as far as the format tells of them. */
  function asTold(post: Story['relatedPosts'][number] | ChannelRelatedPost) {
    const { headline, url, relation = 'related' } = post;
    const told = { headline, url, relation };
    return gaps.teasers
      ? told
      : { ...told, teaser: post.teaser, byline: post.byline, place: printedAs(post.dateline) };
  }
});

/** An agency that stands alone in a line reads like a place. */
const printedAs = (dateline: Dateline | null) => dateline && (dateline.place ?? dateline.agency);

/** ninjs has a list of people and one of organizations. */
function inOrder(credits: ReadonlyArray<Story['contributors'][number]>) {
  const plain = credits.map(({ name, organization, role, place }) => ({
    name,
    organization,
    role,
    place,
  }));
  return [
    ...plain.filter(({ name }) => name !== null),
    ...plain.filter(({ name }) => name === null),
  ];
}

const timeOf = (date: string | null): number | null => (date === null ? null : Date.parse(date));
