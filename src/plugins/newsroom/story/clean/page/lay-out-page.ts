import type { LegacyPost } from '../../model';
import type { Desk, DeskLine, Findings, Place } from '../desk';
import { guessLanguage } from '../language/guess';
import { repairLine, type ParagraphKind } from '../repair';
import type { RuleProfile } from '../rules';
import { shapeOf, type Shape } from '../structure/shape';
import type { PageContent, PageText } from './page-content';

/**
 * Lays a page on the desk: the texts of its body, and behind them the credit lines found
 * anywhere on it. Nothing is left to be told apart, so the lines carry no signs of furniture.
 */
export function layOutPage(
  post: LegacyPost,
  page: PageContent,
  texts: readonly PageText[],
  credits: readonly string[],
  rules: RuleProfile,
): Desk {
  const deskLine = (text: string, number: number, kind: ParagraphKind, place: Place) =>
    lineOf(repairLine(text, rules), number, kind, place);
  const lines = [
    ...texts.map(({ text, kind }, index) => deskLine(text, index + 1, kind, 'body')),
    ...credits.map((text, index) => deskLine(text, texts.length + index + 1, 'paragraph', 'after')),
  ];
  const language = post.language ?? page.language ?? guessLanguage(lines);
  return { post, language, lines, rules, found: findings(post, page) };
}

function lineOf(
  { text, edits }: ReturnType<typeof repairLine>,
  number: number,
  kind: ParagraphKind,
  place: Place,
): DeskLine {
  let shape: Shape | null = null;
  return {
    number,
    text,
    edits,
    apart: true,
    // Only lines ahead of a dateline are ever asked for it.
    get shape() {
      return (shape ??= shapeOf(text));
    },
    furniture: null,
    sign: null,
    isRepeated: false,
    score: 0,
    place,
    kind,
    prefix: '',
    claim: null,
  };
}

/** The reader knew the head of the page only. */
function findings(post: LegacyPost, page: PageContent): Findings {
  return {
    headline: page.headline ?? post.headline,
    kicker: null,
    standfirst: page.standfirst ?? post.standfirst,
    byline: page.byline,
    credit: null,
    authors: page.authors,
    contributors: [],
    dateline: null,
    publishedOn: page.publishedOn ?? post.publishedOn,
    updatedOn: page.updatedOn ?? post.updatedOn,
    section: page.section ?? post.section,
    tags: page.tags,
    sourceName: page.siteName ?? post.siteTitle,
    relatedPosts: [],
  };
}
