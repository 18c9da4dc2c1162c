import type { LegacyPost } from '../../model';
import type { Desk, DeskLine, Findings } from '../desk';
import { guessLanguage } from '../language/guess';
import { knownLines } from '../known-lines';
import { findBody } from './body-region';
import { joinEdges } from './join-edges';
import { likelihoods, looksOf } from './likelihood';
import type { RuleProfile } from '../rules';
import type { SiteProfile } from '../site';
import { sourceLines, type SourceLine } from './source-lines';

/** Lays a text on the desk: every line looked at by itself, then placed together with the others. */
export function layOut(post: LegacyPost, profile: SiteProfile | null, rules: RuleProfile): Desk {
  const { lines, scores } = markLines(sourceLines(post.body, rules), profile);
  const places = findBody(
    lines.map(({ furniture }, index) => ({
      score: scores[index] ?? 0,
      isOpener: Boolean(furniture?.opens),
      isEnd: furniture?.opens === 'comments',
    })),
  );
  places.forEach((place, index) => {
    const line = lines[index];
    if (line) line.place = place;
  });
  joinEdges(lines);
  const language = post.language ?? guessLanguage(lines.filter(({ place }) => place === 'body'));
  return { post, language, lines, rules, found: nothingFound(post) };
}

function markLines(
  sources: readonly SourceLine[],
  profile: SiteProfile | null,
): { lines: DeskLine[]; scores: number[] } {
  const looks = looksOf(sources, profile);
  const known = likelihoods(looks);
  const lines = sources.map((source, index): DeskLine => {
    const { shape, sign, furniture, isRepeated } = looks[index]!;
    return {
      ...source,
      shape,
      sign,
      furniture,
      isRepeated,
      score: known[index]!.own,
      place: 'before',
      kind: 'paragraph',
      prefix: '',
      claim: null,
    };
  });
  return { lines, scores: known.map(({ score }) => score) };
}

/** What is known of a story before any of its lines was read. */
export function nothingFound(post: LegacyPost): Findings {
  return {
    headline: post.headline,
    standfirst: post.standfirst,
    ...knownLines(post),
    publishedOn: post.publishedOn,
    updatedOn: post.updatedOn,
    section: post.section,
    tags: [...post.tags],
    sourceName: post.siteTitle,
    relatedPosts: [],
  };
}
