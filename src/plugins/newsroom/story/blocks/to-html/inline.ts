import type { InlineNode, TextNode } from '../../model';
import { escapeHtml } from '../html/escape';
import { absoluteUrl, safeUrl } from '../links';
import type { HtmlOptions } from './options';

/** Outermost first. */
const MARK_TAGS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

export function inlineHtml(children: readonly InlineNode[], options: HtmlOptions): string {
  return children
    .map((node) =>
      node.type === 'link' ? linkHtml(node.url, node.children, options) : markedHtml(node),
    )
    .join('');
}

/** The address is checked here once more: a body may come from elsewhere than the store. */
function linkHtml(
  url: string,
  children: readonly TextNode[],
  { siteUrl = null }: HtmlOptions,
): string {
  const label = children.map(markedHtml).join('');
  const safe = safeUrl(url);
  return safe === null ? label : `<a href="${escapeHtml(absoluteUrl(safe, siteUrl))}">${label}</a>`;
}

function markedHtml(node: TextNode): string {
  if (node.text === '') return '';
  const text = escapeHtml(node.text).replace(/\n/g, '<br />');
  return MARK_TAGS.filter(([mark]) => node[mark]).reduceRight(
    (html, [, tag]) => `<${tag}>${html}</${tag}>`,
    text,
  );
}
