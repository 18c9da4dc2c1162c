import { rightsOf } from '../../../../story/clean/rights';
import type { LegacyPost, Story } from '../../../../story/model';

/** The columns are as wide as this; what is longer is no title or name, and must not cost the story. */
const LONGEST = 255;

/**
 * What a source says to search engines, and of whose the story is. Of what it has no word for there is
 * no field here: then it stays as it is.
 */
export function searchAndRights(
  { headline }: Pick<Story, 'headline'>,
  post: Pick<LegacyPost, 'seoTitle' | 'seoDescription' | 'noindex' | 'copyright' | 'customFields'>,
) {
  const seoTitle = ownTitle(post.seoTitle, headline);
  const seoDescription = line(post.seoDescription);
  const { holder, terms } = rightsOf(post.copyright);
  const usageTerms = usageTermsOf(post) ?? terms;
  return {
    ...(seoTitle !== null && seoTitle.length <= LONGEST && { seoTitle }),
    ...(seoDescription !== null && { seoDescription }),
    ...(post.noindex && { noindex: true }),
    ...(holder !== null && holder.length <= LONGEST && { copyrightHolder: holder }),
    ...(usageTerms !== null && { usageTerms }),
  };
}

const line = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** Plugins make a title of the headline and the site's name: this site has a name of its own. */
function ownTitle(title: string | null, headline: string | null): string | null {
  const own = line(title);
  const told = line(headline);
  if (own === null || told === null) return own;
  const rest = own.toLowerCase().startsWith(told.toLowerCase()) ? own.slice(told.length) : null;
  return rest !== null && /^(?:$|\s*[-–—|·•»:]\s)/.test(rest) ? null : own;
}

/** Wires have a field for them, which their readers keep. */
function usageTermsOf({ customFields }: Pick<LegacyPost, 'customFields'>): string | null {
  return line(customFields.find(({ name }) => name === 'usageTerms')?.value ?? null);
}
