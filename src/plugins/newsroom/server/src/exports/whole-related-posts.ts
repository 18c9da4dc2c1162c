import type { WholeArticle, WholeRelatedPost } from '../../../story/whole';
import { rowsOf } from '../services/content/row';
import type { Row } from '../services/content/row';
import { datelineOf, text } from './values';

export function wholeRelatedPosts({ relatedPosts, locale }: Row): WholeArticle['relatedPosts'] {
  return rowsOf(relatedPosts).map((row) => ({
    headline: String(row.headline),
    teaser: text(row.teaser),
    url: text(row.url),
    byline: text(row.byline),
    dateline: datelineOf(row),
    placement: text(row.placement) as WholeRelatedPost['placement'],
    afterParagraph: typeof row.afterParagraph === 'number' ? row.afterParagraph : null,
    relation: text(row.relation) as WholeRelatedPost['relation'],
    target: targetOf(row, locale),
  }));
}

/** Both versions of an article are linked; its slug names it. */
function targetOf(row: Row, locale: unknown): string | null {
  const targets = rowsOf(row.target);
  const own = targets.find((target) => target.locale === locale) ?? targets[0];
  return text(own?.slug);
}
