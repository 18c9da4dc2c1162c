import type { ListBlock } from '../../model';
import { inlineHtml } from './inline';
import type { HtmlOptions } from './options';

/** A nested list stands in the item before it, as HTML wants it. */
export function listHtml(list: ListBlock, options: HtmlOptions): string {
  const items: string[] = [];
  for (const child of list.children) {
    if (child.type === 'list-item') items.push(inlineHtml(child.children, options));
    else items.push((items.pop() ?? '') + listHtml(child, options));
  }
  const tag = list.format === 'ordered' ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}
