import type { ReadableName } from '../../services/content/readable-types';

/** `related-post` → `RelatedPost`. */
export const pascalCase = (words: string): string =>
  words.replace(/(?:^|[-_./ ]+)(\w)/g, (_whole, first: string) => first.toUpperCase());

export const SCHEMA_NAMES: Readonly<Record<ReadableName, string>> = {
  article: 'Article',
  author: 'Author',
  contributor: 'Contributor',
  correction: 'Correction',
  credit: 'Credit',
  'related-post': 'RelatedPost',
  section: 'Section',
  tag: 'Tag',
};

/** `card` → `ArticleCard`. */
export const viewSchemaName = (view: string): string => `Article${pascalCase(view)}`;
