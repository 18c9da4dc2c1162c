import { findElement, type HtmlElement, type HtmlNode } from '../../html/tree';
import { block, type Handler } from '../walk';

const LANGUAGE = /\b(?:lang(?:uage)?-|brush:\s?)([\w+#-]{1,30})/;

/** A code block; preformatted text in a list item stays in its line. */
export const preformatted: Handler = (element, context, walk) => {
  if (context.item) {
    block(element, context, walk);
    return;
  }
  const text = withBreaks(element.children)
    .replace(/^\r?\n/, '')
    .trimEnd();
  if (!text.trim()) return;
  const language = languageOf(element);
  walk.body.addBlock({
    type: 'code',
    ...(language && { language }),
    children: [{ type: 'text', text }],
  });
};

/** `html` is kept for HTML that is to be rendered (DESIGN §3); that which is to be read is `xml`. */
function languageOf(element: HtmlElement): string | null {
  const code = findElement(element.children, 'code');
  const classes = `${element.attributes.class ?? ''} ${code?.attributes.class ?? ''}`;
  const language = LANGUAGE.exec(classes.slice(0, 500))?.[1]?.toLowerCase() ?? null;
  return language === 'html' ? 'xml' : language;
}

function withBreaks(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.tag === 'br' ? '\n' : withBreaks(node.children);
    })
    .join('');
}
