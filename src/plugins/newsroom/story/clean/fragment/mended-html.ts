import { parseHtml } from '../../blocks/html/parse';
import { serializeHtml } from '../../blocks/html/serialize';
import type { HtmlNode } from '../../blocks/html/tree';
import { repairLine } from '../repair';
import type { RuleProfile } from '../rules';

/** HTML with each of its texts mended as a line of its own. */
export function mendedHtml(html: string, rules: RuleProfile): string {
  return serializeHtml(mended(parseHtml(html), rules));
}

function mended(nodes: readonly HtmlNode[], rules: RuleProfile): HtmlNode[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? repairLine(node, rules).text
      : { ...node, children: mended(node.children, rules) },
  );
}
