import { parametersOf } from '../content/query';
import type { ParameterName } from '../content/query/parameters';

/** Those of a list of articles, but for its order: what matches best stands first, or what is newest. */
export const SEARCH_PARAMETERS: readonly ParameterName[] = [
  'q',
  'by',
  ...parametersOf('article', 'many').filter((name) => name !== 'sort' && name !== 'status'),
];
