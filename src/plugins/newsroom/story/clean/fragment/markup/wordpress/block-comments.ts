import type { RemovedLine } from '../../../../model';

/** The block editor (WordPress 5 and later) marks its blocks with comments and writes whole HTML. */
const BLOCK_COMMENT = /<!--\s{0,3}wp:[a-z]/;

/** A block without content of its own: the site made it anew for each reader. */
const DYNAMIC = /<!--\s{0,3}wp:([a-z][a-z0-9/-]{0,80})\s(?:[^>]|(?<!--)>){0,2000}?\/-->/g;

/** Drawn by the theme, with nothing in them that anybody would miss. */
const EMPTY = new Set(['more', 'nextpage', 'separator', 'spacer']);

export const isBlockEditor = (body: string): boolean => BLOCK_COMMENT.test(body);

/** What the body can't hold of it: latest posts, forms, blocks kept elsewhere for reuse. */
export function dynamicBlocks(body: string): RemovedLine[] {
  return [...body.matchAll(DYNAMIC)]
    .filter(([, name = '']) => !EMPTY.has(name))
    .map(([source]) => ({ rule: 'dynamic-block', text: source, line: null, became: null }));
}
