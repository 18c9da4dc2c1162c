import { NewsroomError } from '../../../../story/errors';
import { announced } from '../../delivery/outbox/write';
import { ARTICLE_STATE } from '../../uids';
import type { DocumentData, DocumentHook, HooksOfType } from '../document-hook';

import { embargoFields } from './embargo';

/** What says whose state a row is, and its version, are the plugin's own. */
const KEPT = [
  'key',
  'articleDocumentId',
  'articleLocale',
  'headline',
  'version',
  'embargoAnnounced',
];

interface StoredState {
  version: number;
  articleDocumentId: string;
  articleLocale: string;
  embargoUntil: string | null;
}

/** The admin's form sends the embargo along unchanged: only another one is to be announced. */
function announcementOf(changes: DocumentData, state: StoredState): DocumentData {
  const { embargoUntil } = changes;
  if (embargoUntil === undefined) return {};
  const instant = (date: unknown) => (date ? new Date(date as string).getTime() : null);
  if (instant(embargoUntil) === instant(state.embargoUntil)) return {};
  const { embargoAnnounced } = embargoFields((embargoUntil as string | null) || null, new Date());
  return { embargoAnnounced };
}

const update: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const state: StoredState | null = await strapi.db.query(ARTICLE_STATE).findOne({
    where: { documentId: params.documentId },
    select: ['version', 'articleDocumentId', 'articleLocale', 'embargoUntil'],
  });
  if (!state) return next();

  const changes = Object.fromEntries(
    Object.entries(params.data ?? {}).filter(([name]) => !KEPT.includes(name)),
  );
  call.params = {
    ...params,
    data: { ...changes, ...announcementOf(changes, state), version: state.version + 1 },
  };
  const article = { documentId: state.articleDocumentId, locale: state.articleLocale };
  return announced(strapi, { articles: [article], deed: 'state' }, next);
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
