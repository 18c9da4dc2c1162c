import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { deriveFields } from '../../../src/plugins/newsroom/story/article';
import { clean } from '../../../src/plugins/newsroom/story/clean';
import { plainTextPost } from '../../../src/plugins/newsroom/story/read';
import type { ChannelArticle } from '../../../src/plugins/newsroom/story/render';
import { fixtureCases } from '../blocks/cases';
import { BARE_ARTICLE } from './sample';

/** The stories of tests/fixtures/render, by the name of their folder. */
export function fixtureStories(): Array<[name: string, article: ChannelArticle]> {
  return fixtureCases('render').map((fixture) => [
    fixture.name,
    withKnown({ ...BARE_ARTICLE, ...(JSON.parse(fixture.read('input.json')) as ChannelArticle) }),
  ]);
}

const MISSION = path.join(__dirname, '../../../../shared/stories/cnn-style');

/** The mission's own story as it stands after cleaning; empty where it is not at hand. */
export function missionStories(): Array<[name: string, article: ChannelArticle]> {
  if (!existsSync(MISSION)) {
    console.info('The mission’s story is not at ../shared: not rendered.');
    return [];
  }
  return readdirSync(MISSION)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [
      'the mission’s story',
      cleaned(readFileSync(path.join(MISSION, file), 'utf8')),
    ]);
}

function cleaned(text: string): ChannelArticle {
  const story = clean(plainTextPost(text));
  return withKnown({
    ...BARE_ARTICLE,
    headline: story.headline ?? '',
    standfirst: story.standfirst,
    language: story.language,
    byline: story.byline,
    creditLine: story.credit,
    authors: story.authors.map((author) => ({
      ...author,
      slug: null,
      url: null,
      jobTitle: null,
      sameAs: [],
    })),
    credits: story.contributors,
    dateline: story.dateline,
    publishedOn: '2022-01-14T05:07:00Z',
    tags: story.tags,
    body: story.body,
    relatedPosts: story.relatedPosts.map(({ authors: _, ...post }) => ({
      ...post,
      relation: 'related' as const,
    })),
  });
}

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
