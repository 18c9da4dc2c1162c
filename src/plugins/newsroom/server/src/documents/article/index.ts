import type { HooksOfType } from '../document-hook';

import { cloneArticle } from './clone';
import { createArticle } from './create';
import { publishArticle } from './publish';
import { updateArticle } from './update';
import { withdrawArticle } from './withdraw';

export const articleHooks: HooksOfType = {
  create: createArticle,
  update: updateArticle,
  clone: cloneArticle,
  publish: publishArticle,
  unpublish: withdrawArticle,
  discardDraft: withdrawArticle,
  delete: withdrawArticle,
};
