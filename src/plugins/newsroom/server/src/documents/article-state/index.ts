import { NewsroomError } from '../../../../story/errors';
import { ARTICLE_STATE } from '../../uids';
import type { DocumentHook, HooksOfType } from '../document-hook';

/** What says whose state a row is, and its version, are the plugin's own. */
const KEPT = ['key', 'articleDocumentId', 'articleLocale', 'headline', 'version'];

const update: DocumentHook = async (call, next) => {
  const state: { version: number } | null = await call.strapi.db
    .query(ARTICLE_STATE)
    .findOne({ where: { documentId: call.params.documentId }, select: ['version'] });
  if (!state) return next();

  const changes = Object.entries(call.params.data ?? {}).filter(([name]) => !KEPT.includes(name));
  call.params = {
    ...call.params,
    data: { ...Object.fromEntries(changes), version: state.version + 1 },
  };
  return next();
};

const refuse: DocumentHook = async () => {
  throw new NewsroomError('NEWSROOM_STATE_IS_KEPT');
};

/** A state comes and goes with its article; an editor may only change what it says. */
export const articleStateHooks: HooksOfType = {
  create: refuse,
  clone: refuse,
  delete: refuse,
  update,
};
