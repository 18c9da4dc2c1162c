import { embedOf } from '../embeds';
import { escapeHtml } from '../html/escape';
import { safeUrl } from '../links';
import type { HtmlOptions } from './options';

const PLAYER_WIDTH = 640;

/** A player where it is wanted and the provider has one without a script, else a link. */
export function embedHtml(url: string, { embeds = 'links' }: HtmlOptions): string {
  const embed = embedOf(url);
  if (embed?.player && embeds === 'players') {
    const height = Math.round(PLAYER_WIDTH * embed.ratio);
    return (
      `<figure><iframe src="${escapeHtml(embed.player)}" title="${embed.provider}" ` +
      `width="${PLAYER_WIDTH}" height="${height}" loading="lazy" allowfullscreen="" ` +
      'sandbox="allow-scripts allow-same-origin allow-popups allow-presentation" ' +
      'referrerpolicy="strict-origin-when-cross-origin"></iframe></figure>'
    );
  }
  const address = safeUrl(url);
  const label = escapeHtml(url);
  return address === null
    ? `<p>${label}</p>`
    : `<p><a href="${escapeHtml(address)}">${label}</a></p>`;
}
