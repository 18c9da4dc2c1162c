import type { HooksOfType } from '../document-hook';

import { announcing } from './announcing';
import { cloneArticle } from './clone';
import { createArticle } from './create';
import { publishArticle } from './publish';
import { updateArticle } from './update';
import { withdrawArticle } from './withdraw';

export const articleHooks: HooksOfType = {
  create: createArticle,
  update: updateArticle,
  clone: cloneArticle,
  publish: announcing('publish', publishArticle),
  unpublish: announcing('withdraw', withdrawArticle),
  discardDraft: withdrawArticle,
  delete: announcing('delete', withdrawArticle),
};
