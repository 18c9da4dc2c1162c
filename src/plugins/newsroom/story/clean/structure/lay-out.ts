import type { LegacyPost } from '../../model';
import { furnitureOf } from '../boilerplate';
import { simplify } from '../boilerplate/simplify';
import type { Desk, DeskLine, Findings } from '../desk';
import { guessLanguage } from '../language/guess';
import { knownLines } from '../known-lines';
import { findBody } from './body-region';
import { isCaption } from './caption';
import { scoreInContext } from './context-score';
import { joinEdges } from './join-edges';
import { scoreLine, type Sign } from './line-score';
import { labelledPromo } from '../related/promo';
import { isDateLine } from '../dates';
import { isBylineOpening, parseByline } from '../people';
import { shapeOf } from './shape';
import { sourceLines, type SourceLine } from './source-lines';

/** Lays a text on the desk: every line looked at by itself, then placed together with the others. */
export function layOut(post: LegacyPost): Desk {
  const lines = markLines(sourceLines(post.body));
  const inContext = lines.map(({ score, furniture, shape }) => ({
    score,
    words: shape.words,
    isOpener: Boolean(furniture?.opens),
    isEnd: furniture?.opens === 'comments',
  }));
  const scores = scoreInContext(inContext);
  const places = findBody(
    inContext.map(({ isOpener, isEnd }, index) => ({ score: scores[index] ?? 0, isOpener, isEnd })),
  );
  places.forEach((place, index) => {
    const line = lines[index];
    if (line) line.place = place;
  });
  joinEdges(lines);
  const language = post.language ?? guessLanguage(lines.filter(({ place }) => place === 'body'));
  return { post, language, lines, found: nothingFound(post) };
}

function markLines(sources: readonly SourceLine[]): DeskLine[] {
  const occurrences = new Map<string, number>();
  const keys = sources.map(({ text }) => simplify(text.slice(0, 500)));
  for (const key of keys) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);

  return sources.map((source, index) => {
    const shape = shapeOf(source.text);
    const looks = {
      shape,
      apart: source.apart,
      sign: signOf(source.text, shape.words),
      furniture: furnitureOf(source.text, shape.words),
      isRepeated: (occurrences.get(keys[index] ?? '') ?? 0) > 1,
    };
    return {
      ...source,
      ...looks,
      score: scoreLine(looks),
      place: 'before',
      kind: 'paragraph',
      prefix: '',
      claim: null,
    };
  });
}

/** Longer lines are prose, whatever they mention. */
const LONGEST_STAMP = 14;
const LONGEST_BYLINE = 30;

/** What a line is recognised as by itself, if anything. */
export function signOf(text: string, words: number): Sign | null {
  if (isCaption(text, words) && !isBylineOpening(text.split(' ', 1)[0] ?? '')) return 'caption';
  if (labelledPromo(text, words)) return 'promo';
  if (words <= LONGEST_STAMP && isDateLine(text)) return 'date';
  if (words > LONGEST_BYLINE) return null;
  return isBylineOpening(text) || parseByline(text) ? 'byline' : null;
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
