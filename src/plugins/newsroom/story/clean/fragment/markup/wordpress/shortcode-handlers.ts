import { escapeHtml } from '../../../../blocks';
import type { ShortcodeTag } from './shortcode';

/** A shortcode that stands for something a reader saw: its HTML, from its attributes and content. */
export type ShortcodeHandler = (tag: ShortcodeTag, content: string) => string;

/** An address on a line of its own becomes an embed by the convention of the body. */
function embedLine(address: string | undefined): string {
  const url = address?.trim().replace(/&amp;/g, '&') ?? '';
  if (!/^(?:https?:)?\/\//i.test(url)) return '';
  return `<p>${escapeHtml(url.startsWith('//') ? `https:${url}` : url)}</p>`;
}

function player(address: string | undefined): string {
  return address === undefined ? '' : `<video src="${escapeHtml(address)}"></video>`;
}

const fromPattern =
  (page: (id: string) => string): ShortcodeHandler =>
  ({ attributes, words }, content) => {
    const given = attributes['url'] ?? attributes['id'] ?? attributes['v'] ?? words[0] ?? content;
    const value = given.trim();
    return embedLine(/^[\w-]{1,64}$/.test(value) ? page(value) : value);
  };

const address: ShortcodeHandler = ({ attributes, words }, content) =>
  embedLine(attributes['url'] ?? attributes['src'] ?? attributes['href'] ?? words[0] ?? content);

/** `[caption]` of WordPress 3.4 and later has the words behind the image, older ones an attribute. */
const caption: ShortcodeHandler = ({ attributes }, content) => {
  const image = /^\s*(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,5000}>(?:\s*<\/a>)?/i.exec(content)?.[0];
  if (image === undefined) return `<figure>${content}</figure>`;
  const words = content.slice(image.length).trim() || (attributes['caption'] ?? '').trim();
  return words === '' ? image : `<figure>${image}<figcaption>${words}</figcaption></figure>`;
};

const quote: ShortcodeHandler = (_tag, content) => `<blockquote>${content}</blockquote>`;

/** Not WordPress' own, but forums' and old themes'. */
const link: ShortcodeHandler = ({ attributes, words }, content) => {
  const url = attributes['href'] ?? attributes['url'] ?? words[0] ?? content.trim();
  return `<a href="${escapeHtml(url)}">${content || escapeHtml(url)}</a>`;
};

const media: ShortcodeHandler = ({ attributes, words }) => {
  const named = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv']
    .map((key) => attributes[key])
    .find((value) => value !== undefined);
  return player(named ?? words[0]?.split('|')[0]);
};

/** Names of languages that code plug-ins take as shortcodes of their own. */
const LANGUAGES =
  'bash c cpp csharp css go html java javascript js json perl php powershell python ruby scala shell sql swift vb xml'.split(
    ' ',
  );

const code: ShortcodeHandler = ({ name, attributes, words }, content) => {
  const given = attributes['language'] ?? attributes['lang'] ?? words[0] ?? name;
  const language = LANGUAGES.includes(given) ? ` class="language-${given}"` : '';
  return `<pre><code${language}>${content}</code></pre>`;
};

/** By name; the players and cards of WordPress itself and of Jetpack, quotations of many themes, code. */
export const SHORTCODE_HANDLERS: Readonly<Record<string, ShortcodeHandler>> = {
  caption,
  wp_caption: caption,
  embed: address,
  youtube: fromPattern((id) => `https://www.youtube.com/watch?v=${id}`),
  vimeo: fromPattern((id) => `https://vimeo.com/${id}`),
  dailymotion: fromPattern((id) => `https://www.dailymotion.com/video/${id}`),
  tweet: fromPattern((id) => `https://x.com/i/status/${id}`),
  twitter: address,
  instagram: address,
  facebook: address,
  tiktok: address,
  spotify: address,
  soundcloud: address,
  googlemaps: address,
  iframe: address,
  audio: media,
  video: media,
  wpvideo: media,
  url: link,
  code,
  sourcecode: code,
  ...Object.fromEntries(LANGUAGES.map((language) => [language, code])),
  quote,
  pullquote: quote,
  blockquote: quote,
};
