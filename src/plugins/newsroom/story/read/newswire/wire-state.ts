import type { ReadHints } from '../../legacy';
import { SeenIds } from '../values/ids';

/** What the items of a wire are read with. */
export interface WireState {
  language: string | null;
  ids: SeenIds;
}

export function wireState({ language }: ReadHints): WireState {
  return { language, ids: new SeenIds() };
}
