import { parseHtml } from '../blocks/html/parse';
import { serializeHtml } from '../blocks/html/serialize';
import type { HtmlElement, HtmlNode } from '../blocks/html/tree';

/** What a channel takes of HTML. Every other element loses its tags and keeps its words. */
export interface HtmlRules {
  /** Elements that may stand, each with the attributes that it may have. */
  allowed: Readonly<Record<string, readonly string[]>>;
  /** Elements that are written as another one. */
  renamed: Readonly<Record<string, string>>;
  /** Allowed elements that the channel has its own elements for. */
  rewritten?: Readonly<Record<string, (element: HtmlElement) => HtmlElement>>;
}

/** The HTML with nothing in it but what a channel takes; it must have been sanitised. */
export function restrictedHtml(html: string, rules: HtmlRules): string {
  return serializeHtml(restricted(parseHtml(html), rules));
}

function restricted(nodes: readonly HtmlNode[], rules: HtmlRules): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const children = restricted(node.children, rules);
    const tag = Object.hasOwn(rules.renamed, node.tag) ? rules.renamed[node.tag]! : node.tag;
    if (!Object.hasOwn(rules.allowed, tag)) return children;
    const kept = rules.allowed[tag]!;
    const attributes = Object.entries(node.attributes).filter(([name]) => kept.includes(name));
    const element = { tag, attributes: Object.fromEntries(attributes), children };
    return [rules.rewritten?.[tag]?.(element) ?? element];
  });
}
