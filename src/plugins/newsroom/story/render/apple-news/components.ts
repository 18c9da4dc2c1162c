import {
  absoluteUrl,
  embedUrl,
  htmlOf,
  inlineText,
  safeUrl,
  toHtml,
  type HtmlOptions,
} from '../../blocks';
import { embedOf } from '../../blocks/embeds';
import type { Block, ImageBlock } from '../../model';
import { restrictedHtml, type HtmlRules } from '../restricted-html';

export type AppleComponent = { role: string } & Record<string, unknown>;

/** The elements that Apple News reads in text with the format html. */
const APPLE_HTML: HtmlRules = {
  allowed: {
    ...Object.fromEntries(
      'p strong b em i del s sub sup ul ol li blockquote br code pre samp'
        .split(' ')
        .map((tag) => [tag, []]),
    ),
    a: ['href'],
  },
  renamed: { u: 'em', h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p', figcaption: 'p' },
};

/** The body as components; paragraphs and lists that follow each other are one text. */
export function bodyComponents(blocks: readonly Block[], options: HtmlOptions): AppleComponent[] {
  const components: AppleComponent[] = [];
  let run: Block[] = [];
  const closeRun = () => {
    const html = restrictedHtml(toHtml(run, options), APPLE_HTML);
    if (hasText(html)) components.push(text('body', html, 'body'));
    run = [];
  };
  for (const block of blocks) {
    const component = componentOf(block, options);
    if (component === 'text') run.push(block);
    else {
      closeRun();
      components.push(...component);
    }
  }
  closeRun();
  return components;
}

function componentOf(block: Block, options: HtmlOptions): AppleComponent[] | 'text' {
  switch (block.type) {
    case 'heading': {
      const heading = inlineText(block.children).trim();
      const level = Math.max(block.level, 2);
      return heading ? [{ role: `heading${level}`, text: heading, textStyle: 'heading' }] : [];
    }
    case 'quote': {
      const quote = inlineText(block.children).trim();
      return quote ? [{ role: 'quote', text: quote, textStyle: 'quote' }] : [];
    }
    case 'image':
      return pictureComponent(block, options);
    case 'code':
      return htmlOf(block) === null ? 'text' : foreignComponents(block, options);
    case 'paragraph': {
      const url = embedUrl(block);
      return (url === null ? null : embedComponent(url)) ?? 'text';
    }
    case 'list':
      return 'text';
  }
}

/** A table stays one; of other foreign HTML Apple News takes the words. */
function foreignComponents(block: Block, options: HtmlOptions): AppleComponent[] | 'text' {
  const html = toHtml([block], options);
  const table = /<table[\s\S]*<\/table>/.exec(html)?.[0];
  return table ? [{ role: 'htmltable', html: table }] : 'text';
}

function pictureComponent({ image, credit }: ImageBlock, options: HtmlOptions): AppleComponent[] {
  const url = safeUrl(image.url);
  const whole = url && absoluteUrl(url, options.mediaUrl ?? null);
  if (!whole) return [];
  const { caption, alternativeText } = image;
  return figure('figure', { url: whole, caption, credit: credit ?? null, alternativeText });
}

interface Picture {
  url: string;
  caption: string | null;
  credit: string | null;
  alternativeText: string | null;
}

/** The schema's addresses: a whole one of the web. */
const ADDRESS = /^https?:\/\/.+/;

export function figure(role: 'photo' | 'figure', picture: Picture): AppleComponent[] {
  const { url, caption, credit, alternativeText } = picture;
  if (!ADDRESS.test(url)) return [];
  const line = [caption, credit].filter(Boolean).join(' ');
  return [
    {
      role,
      URL: new URL(url).href,
      ...(line && { caption: line }),
      ...(alternativeText && { accessibilityCaption: alternativeText }),
    },
    ...(line ? [{ role: 'caption', text: line, textStyle: 'caption' }] : []),
  ];
}

type EmbedHandler = (address: { url: string; player: string | null }) => AppleComponent | null;

/** Providers that Apple News shows by itself; all others stay links. */
const EMBEDS: Readonly<Record<string, EmbedHandler>> = {
  YouTube: ({ player }) => {
    const id = player?.split('/').at(-1);
    return id ? { role: 'embedwebvideo', URL: `https://www.youtube.com/embed/${id}` } : null;
  },
  Vimeo: ({ player }) => (player ? { role: 'embedwebvideo', URL: player } : null),
  X: ({ url }) => ({ role: 'tweet', URL: url.replace('https://x.com/', 'https://twitter.com/') }),
  Instagram: ({ url }) => ({ role: 'instagram', URL: url }),
  Facebook: ({ url }) =>
    url.startsWith('https://www.facebook.com/') ? { role: 'facebook_post', URL: url } : null,
};

export const APPLE_EMBEDS: readonly string[] = Object.keys(EMBEDS);

function embedComponent(url: string): AppleComponent[] | null {
  const embed = embedOf(url);
  const component = embed && EMBEDS[embed.provider]?.(embed);
  return component ? [component] : null;
}

export function text(role: string, html: string, textStyle: string): AppleComponent {
  return { role, text: html, format: 'html', textStyle };
}

function hasText(html: string): boolean {
  return html.replace(/<[^>]*>/g, '').trim() !== '';
}
