import { loneMarks } from '../repair/prose/balance';
import type { QueryRule } from './rule';

/** A quotation that closes and never opened, or the other way round. */
export const unbalancedQuotation: QueryRule = {
  name: 'unbalanced-quotation',
  languages: null,
  message: 'A quotation opens here and never closes.',
  find: (paragraphs) =>
    loneMarks(paragraphs).map(({ paragraph, at, missing }) => ({
      paragraph,
      from: at,
      to: at + 1,
      ...(missing === 'opening' && { message: 'A quotation closes here that never opened.' }),
    })),
};
