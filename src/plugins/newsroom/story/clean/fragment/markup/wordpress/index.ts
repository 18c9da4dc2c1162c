import type { RemovedLine } from '../../../../model';
import { withLineBreaks } from '../line-breaks';
import { dynamicBlocks, isBlockEditor } from './block-comments';
import { withoutShortcodes } from './shortcodes';

/** A body as WordPress stores it, as the HTML that its site would show. */
export function wordpressToHtml(body: string): { html: string; removed: RemovedLine[] } {
  const { html, removed } = withoutShortcodes(body);
  if (!isBlockEditor(body)) return { html: withLineBreaks(html), removed };
  return { html, removed: [...removed, ...dynamicBlocks(body)] };
}
