import { escapeHtml } from '../../../blocks';
import type { ChannelRelatedPost } from '../../channel-article';
import { printedDateline } from '../../printed-lines';
import type { Words } from '../../words';
import { element, joined, link } from './text';

/** A box of related posts, each under the word for its relation; empty for none. */
export function relatedHtml(posts: readonly ChannelRelatedPost[], words: Words): string {
  const relations = [...new Set(posts.map(({ relation }) => relation))];
  return relations
    .map((relation) => {
      const items = posts.filter((post) => post.relation === relation).map(itemHtml);
      const label = escapeHtml(words.relations[relation]);
      return `<aside class="related" aria-label="${label}"><h2>${label}</h2><ul>${items.join('')}</ul></aside>`;
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
