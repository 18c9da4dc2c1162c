import { claim, isFree, type Desk } from '../desk';
import type { SectionKind } from '../boilerplate/phrase-family';

const RULE_BEHIND: Record<SectionKind, string> = {
  related: 'related-block',
  list: 'other-stories',
  comments: 'reader-comment',
};

/** Claims what is left outside the body, by what it is or by the block it stands in. */
export function sweep({ lines }: Desk): void {
  let section: SectionKind | null = null;
  for (const line of lines) {
    if (line.place === 'body') section = null;
    if (line.furniture?.opens) section = line.furniture.opens;
    if (!isFree(line) || line.place === 'body') continue;
    const behind = section === null ? `${line.place}-body` : RULE_BEHIND[section];
    claim(line, line.furniture?.rule ?? behind);
  }
}
