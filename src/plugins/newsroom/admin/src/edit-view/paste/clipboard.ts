import type { PasteRequest } from '../../../../shared/admin/article-desk';

export type Copied = Omit<PasteRequest, 'language'>;

/** In which blocks go from one of Strapi's editors to another. */
const BLOCKS = 'application/x-slate-fragment';

/** What a paste brought: the browser empties its own when the event is over. */
export function copyOf(data: DataTransfer): DataTransfer {
  const texts = new Map(data.types.map((type) => [type, data.getData(type)]));
  const getData = (type: string) => texts.get(type) ?? '';
  return { types: [...texts.keys()], getData } as unknown as DataTransfer;
}

/**
 * What should be cleaned. null for what the editor does well by itself: blocks of such an editor, an
 * address, of which it makes a link, and words of one line without any form.
 */
export function copiedElsewhere(data: DataTransfer): Copied | null {
  const html = data.getData('text/html') || null;
  const text = data.getData('text/plain');
  const isBlocks = data.types.includes(BLOCKS) || html?.includes('data-slate-fragment=');
  const isPlain = html === null && !/[\r\n]/.test(text.trim());
  return isBlocks || isPlain || text.trim() === '' || isAddress(text) ? null : { html, text };
}

const isAddress = (text: string): boolean => /^\s*\S+\s*$/.test(text) && URL.canParse(text.trim());
