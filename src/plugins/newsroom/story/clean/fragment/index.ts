import { readHtml, sanitizeBlocks } from '../../blocks';
import { captionLines } from './caption-lines';
import type { Block, LegacyPost, Story, StoryMedia } from '../../model';
import { assemble } from '../assemble';
import { DEFAULT_PROFILE, type RuleProfile } from '../rules';
import type { SiteProfile } from '../site';
import { takeRelated } from '../related/take-related';
import { spareFurniture } from '../structure/spare-furniture';
import { sweep } from '../structure/sweep';
import { takeCredits } from '../structure/take-credits';
import { takeDateline } from '../structure/take-dateline';
import { mendField } from './fields';
import { fragmentBody } from './fragment-body';
import { layOutFragment } from './lay-out-fragment';
import { leavesOf } from './leaves';
import { markupOf } from './markup';
import { withAddresses } from './related-addresses';
import { settleFragment } from './settle-fragment';
import { takeFragmentHead } from './take-head';
import { takePictureCaptions } from './take-picture-captions';

/** True for a record of an export whose body is marked up: HTML without a page around it, Markdown. */
export function isFragment({ bodyFormat }: Pick<LegacyPost, 'bodyFormat'>): boolean {
  return bodyFormat === 'html' || bodyFormat === 'markdown';
}

/**
 * A record's body as a story. Its marks, links, lists, pictures and embeds stay; what plug-ins and
 * editors stored with the text goes over the same desk as any text.
 */
export function cleanFragment(
  post: LegacyPost,
  profile: SiteProfile | null = null,
  rules: RuleProfile = DEFAULT_PROFILE,
): Story {
  const headline = mendField(post.headline, 'headline', rules);
  const standfirst = mendField(post.standfirst, 'standfirst', rules);
  const { html, removed } = markupOf(post);
  const { blocks: read, media } = readHtml(html, { baseUrl: post.url ?? post.siteUrl });
  const blocks = read.flatMap(withSafeCode);
  const captions = captionLines(media, blocks);
  const leaves = leavesOf(blocks);
  const desk = layOutFragment(
    { ...post, headline: headline.text, standfirst: standfirst.text },
    leaves,
    profile,
    rules,
  );
  takeFragmentHead(desk);
  takeRelated(desk);
  takePictureCaptions(desk, leaves, blocks, media);
  takeDateline(desk);
  takeCredits(desk);
  settleFragment(desk, leaves);
  sweep(desk);
  spareFurniture(desk);

  const story = assemble(desk);
  return {
    ...story,
    leadImage: post.leadImage && storyMedia(post.leadImage),
    media: [...media, ...post.media.map(storyMedia)],
    body: sanitizeBlocks(fragmentBody(blocks, leaves, desk, story)),
    relatedPosts: withAddresses(story.relatedPosts, leaves, desk.lines),
    removed: [...story.removed.map((line) => ({ ...line, line: null })), ...captions, ...removed],
    repairs: [...headline.repairs, ...standfirst.repairs, ...story.repairs],
  };
}

/** The text of code and of foreign HTML, which no rule mends, is what is left of it once it is safe. */
const withSafeCode = (block: Block): Block[] =>
  block.type === 'code' ? sanitizeBlocks([block]) : [block];

const storyMedia = ({ url, alternativeText, caption, credit }: StoryMedia): StoryMedia => ({
  url,
  alternativeText,
  caption,
  credit,
});
