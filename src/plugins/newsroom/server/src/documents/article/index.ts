import type { HooksOfType } from '../document-hook';

import { announcing } from './announcing';
import { cloneArticle } from './clone';
import { createArticle } from './create';
import { onNewestDraft } from './on-newest-draft';
import { publishArticle } from './publish';
import { updateArticle } from './update';
import { withdrawArticle } from './withdraw';

export const articleHooks: HooksOfType = {
  create: createArticle,
  update: onNewestDraft(updateArticle),
  clone: cloneArticle,
  publish: onNewestDraft(announcing('publish', publishArticle)),
  // Takes nothing from the draft, and a story that must go should not wait for anybody's text.
  unpublish: announcing('withdraw', withdrawArticle),
  discardDraft: onNewestDraft(withdrawArticle),
  delete: announcing('delete', withdrawArticle),
};
