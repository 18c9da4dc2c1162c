import { parametersOf } from '../content/query';
import type { ParameterName } from '../content/query/parameters';

const without = (left: readonly ParameterName[], names: readonly ParameterName[]) =>
  names.filter((name) => !left.includes(name));

const ofLists = parametersOf('article', 'many');

/** Always the newest first, and always what is public. */
export const LATEST_PARAMETERS = without(['sort', 'status'], ofLists);

export const RELATED_PARAMETERS: readonly ParameterName[] = [
  'limit',
  ...without(['status'], parametersOf('article', 'one')),
];

export const ARCHIVE_PARAMETERS: readonly ParameterName[] = ['locale', 'section', 'author', 'tag'];

/** Of the stories on the page of a section, an author or a tag. */
export const PAGE_PARAMETERS: readonly ParameterName[] = [
  'locale',
  'view',
  'body',
  'fields',
  'populate',
  'pagination',
  'from',
  'to',
  'month',
];
