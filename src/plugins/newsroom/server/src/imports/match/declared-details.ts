import type { LegacyPost } from '../../../../story/model';
import type { Declared } from './declared';
import { authorDetails, termDetails } from './details';
import type { DetailsOf } from './match-story';

/** What the source of a post declares of those whom its story names. */
export function declaredDetails(
  declared: Declared,
  { source, post }: { source: string; post: LegacyPost },
): DetailsOf {
  const term = (taxonomy: 'category' | 'tag', name: string) => {
    const found = declared.termCalled(source, taxonomy, name);
    return found && termDetails(found);
  };
  return (kind, name) => {
    if (kind === 'sections') return term('category', name);
    if (kind === 'tags') return term('tag', name);
    if (kind !== 'authors') return null;
    const author = declared.authorCalled(source, post, name);
    return author && authorDetails(author);
  };
}
