import { parseHtml } from '../../blocks/html/parse';
import { serializeHtml } from '../../blocks/html/serialize';
import type { HtmlNode } from '../../blocks/html/tree';
import { repairLine } from '../repair';

/** HTML with each of its texts mended as a line of its own. */
export function mendedHtml(html: string): string {
  return serializeHtml(mended(parseHtml(html)));
}

function mended(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) =>
    typeof node === 'string' ? repairLine(node).text : { ...node, children: mended(node.children) },
  );
}
