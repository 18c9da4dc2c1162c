import type { StoryRelatedPost } from '../../model';
import { simplify } from '../boilerplate/simplify';
import type { DeskLine } from '../desk';
import { addressOf, type Leaf } from './leaves';

/** The related posts with the addresses that their lines led to. */
export function withAddresses(
  related: readonly StoryRelatedPost[],
  leaves: readonly Leaf[],
  lines: readonly DeskLine[],
): StoryRelatedPost[] {
  const links = lines.flatMap((line, index) => {
    const url = line.claim?.became === 'relatedPost' ? addressOf(leaves[index]!) : null;
    return url === null ? [] : [{ url, words: simplify(line.text) }];
  });
  return related.map((post) => {
    const headline = simplify(post.headline);
    const link =
      post.url === null ? links.find(({ words }) => words.includes(headline)) : undefined;
    return link === undefined ? post : { ...post, url: link.url };
  });
}
