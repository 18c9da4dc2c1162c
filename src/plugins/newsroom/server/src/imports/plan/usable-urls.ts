import type { Query, Story } from '../../../../story/model';
import { checkedUrl } from '../../documents/url';

/** The columns of addresses are as wide as this. */
const LONGEST = 2_048;
const LONGEST_QUOTE = 200;

/**
 * A story whose addresses can all be kept: one that is none is left out and asked about, so that the
 * story is not lost for it.
 */
export function withUsableUrls(story: Story): Story {
  const queries: Query[] = [];
  const usable = (url: string | null, field: string): string | null => {
    if (url === null || isUsable(url)) return url;
    queries.push(leftOut(url, field));
    return null;
  };
  const mended: Story = {
    ...story,
    sourceUrl: usable(story.sourceUrl, 'source'),
    canonicalUrl: usable(story.canonicalUrl, 'canonical address'),
    relatedPosts: story.relatedPosts.map((related) => ({
      ...related,
      url: usable(related.url, 'related post'),
    })),
  };
  return queries.length === 0 ? story : { ...mended, queries: [...story.queries, ...queries] };
}

function isUsable(url: string): boolean {
  try {
    return (checkedUrl(url, 'url')?.length ?? 0) <= LONGEST;
  } catch {
    return false;
  }
}

const leftOut = (url: string, field: string): Query => ({
  rule: 'unusable-address',
  message: `The address of the ${field} can’t be used and was left out: it is no web address, or too long.`,
  quote: url.slice(0, LONGEST_QUOTE),
  paragraph: null,
});
