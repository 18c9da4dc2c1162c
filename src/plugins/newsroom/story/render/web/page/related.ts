import { escapeHtml } from '../../../blocks';
import type { ChannelRelatedPost } from '../../channel-article';
import { printedDateline } from '../../printed-lines';
import type { Words } from '../../words';
import { element, joined, link } from './text';

/**
 * A box of related posts, each under the word for its relation; empty for none. At the foot of the
 * page a box is a landmark; in the text it is not, because landmarks must have names of their own.
 */
export function relatedHtml(
  posts: readonly ChannelRelatedPost[],
  words: Words,
  place: 'text' | 'foot',
): string {
  const relations = [...new Set(posts.map(({ relation }) => relation))];
  return relations
    .map((relation) => {
      const items = posts.filter((post) => post.relation === relation).map(itemHtml);
      const label = escapeHtml(words.relations[relation]);
      const box = `<h2>${label}</h2><ul>${items.join('')}</ul>`;
      return place === 'foot'
        ? `<aside class="related" aria-label="${label}">${box}</aside>`
        : `<div class="related">${box}</div>`;
    })
    .join('\n');
}

function itemHtml({ headline, url, teaser, byline, dateline }: ChannelRelatedPost): string {
  const line = [byline, printedDateline(dateline)].filter(Boolean).join(' · ');
  return joined(
    `<li><strong>${link(url, headline)}</strong>`,
    element('p', teaser),
    element('p', line, 'line'),
    '</li>',
  );
}
