import type { LegacyPost, RemovedLine, Story, StoryMedia, StoryRelatedPost } from '../../model';
import { assemble } from '../assemble';
import { claim, isFree, type DeskLine } from '../desk';
import { takeCredits } from '../structure/take-credits';
import { takeDateline } from '../structure/take-dateline';
import { DEFAULT_PROFILE, type RuleProfile } from '../rules';
import type { SiteProfile } from '../site';
import { readPage } from './read-page';
import { layOutPage } from './lay-out-page';
import { pageBody, type PlacedText } from './page-body';
import { isText, type PageBodyElement, type PageRelatedPost, type PageText } from './page-content';

const WHOLE_PAGE = /<(?:!doctype html|html|head|body)[\s>]/i;
/** A page may begin with a comment, not with more than this. */
const LOOKED_AT = 2_000;

/** True for a post whose body is a whole page of a site rather than the text of a record. */
export function isWholePage({ bodyFormat, body }: LegacyPost): boolean {
  return bodyFormat === 'html' && WHOLE_PAGE.test(body.slice(0, LOOKED_AT));
}

/**
 * A page as a story. The page's own elements tell what is body; from there on its lines go over the
 * same desk as any text: dateline, credit lines and repair.
 */
export function cleanPage(
  post: LegacyPost,
  profile: SiteProfile | null = null,
  rules: RuleProfile = DEFAULT_PROFILE,
): Story {
  const page = readPage(post.body, post.url, profile);
  const texts = page.elements.filter(isText);
  const [credits, removed] = partition(page.removed, ({ became }) => became === 'credit');
  const desk = layOutPage(
    post,
    page,
    texts,
    credits.map(({ text }) => text),
    rules,
  );
  takeDateline(desk);
  takeCredits(desk);
  // A credit that nobody could be read from is no part of the text either.
  for (const line of desk.lines.slice(texts.length)) claim(line, 'credit-line', 'credit');
  const story = assemble(desk);
  return {
    ...story,
    canonicalUrl: page.canonicalUrl ?? post.url,
    leadImage: post.leadImage ?? page.leadImage,
    media: mediaOf(page.elements),
    body: pageBody(page.elements, placedTexts(texts, desk.lines), story),
    relatedPosts: page.relatedPosts.map((related) => relatedPost(related, desk.lines)),
    removed: [...removed, ...story.removed.map((line) => ({ ...line, line: null }))],
  };
}

function partition(
  lines: readonly RemovedLine[],
  test: (line: RemovedLine) => boolean,
): [RemovedLine[], RemovedLine[]] {
  return [lines.filter(test), lines.filter((line) => !test(line))];
}

/** The texts that are paragraphs of the story, numbered; a credit line among them is none. */
function placedTexts(texts: readonly PageText[], lines: readonly DeskLine[]): PlacedText[] {
  const free = texts.filter((_, index) => isFree(lines[index]!));
  return free.map((element, paragraph) => ({ element, paragraph }));
}

function mediaOf(elements: readonly PageBodyElement[]): StoryMedia[] {
  return elements.flatMap((element) => {
    if (isText(element)) return [];
    const { url, alternativeText, caption, credit } = element;
    return [{ url, alternativeText, caption, credit }];
  });
}

function relatedPost(
  { headline, url, behindTexts }: PageRelatedPost,
  lines: readonly DeskLine[],
): StoryRelatedPost {
  const before = lines.slice(0, behindTexts ?? 0).filter(isFree).length;
  return {
    headline,
    teaser: null,
    url,
    byline: null,
    authors: [],
    dateline: null,
    placement: behindTexts === null ? 'footer' : 'inline',
    afterParagraph: before === 0 ? null : before - 1,
  };
}
