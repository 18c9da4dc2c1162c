import type { WholeArticle } from './model';

/** Stands first in every line, so that a reader knows it by its first bytes. */
const VERSION = 1;

export const WHOLE_LINE = /^\{"newsroom":1,"article":\{/;

/** One line, without its end. Its fields always stand in the same order: an export is the same bytes. */
export const wholeLine = (article: WholeArticle): string =>
  JSON.stringify({ newsroom: VERSION, article });
