import type { ListBlock } from '../../../model';
import type { OpenList } from '../context';
import { block, type Handler } from '../walk';

/** Text between the items of a list is an item, too. */
export function list(format: ListBlock['format']): Handler {
  return (element, context, walk) => {
    const lists = [...context.lists, { format }];
    block(element, { ...context, lists, item: { lists } }, walk);
  };
}

export const listItem: Handler = (element, context, walk) => {
  const unlisted: OpenList[] = [{ format: 'unordered' }];
  const lists = context.lists.length > 0 ? context.lists : unlisted;
  block(element, { ...context, lists, item: { lists } }, walk);
};
