import { SEEN_DRAFT } from '../../../../shared/admin/draft';
import { ARTICLE_UID } from '../../addresses';
import { newsroomApi } from '../../api/newsroom-api';
import { message } from '../../text';
import { countRefusal, rememberDraft, seenDraft } from './seen-drafts';
import type { DraftKey } from './seen-drafts';

interface WriteArgs {
  model: string;
  documentId?: string;
  params?: { locale?: string | null; [name: string]: unknown };
}

interface ApiError {
  name?: string;
  message?: string;
  status?: number;
  details?: { code?: unknown; errors?: unknown } | null;
}

interface Lifecycle {
  queryFulfilled: Promise<{ data: unknown }>;
}

/** Of the Content Manager's endpoints, what is changed here. */
interface WriteDefinition {
  query(args: WriteArgs): { config?: { params?: object }; [part: string]: unknown };
  invalidatesTags?: (result: unknown, error: unknown, args: WriteArgs, meta: unknown) => unknown[];
  transformErrorResponse?: (error: ApiError, meta: unknown, args: WriteArgs) => ApiError;
  onQueryStarted?: (args: WriteArgs, lifecycle: Lifecycle) => Promise<void> | void;
}

/** What the admin tells of a save that was refused because somebody else had saved: an id of words. */
export const REFUSED = message('together.refused').id;

/** The Content Manager's own names. */
const WRITES = ['updateDocument', 'publishDocument', 'unpublishDocument', 'discardDocument'];

const isGuarded = ({ model, documentId }: WriteArgs) => model === ARTICLE_UID && !!documentId;

/**
 * Makes the Content Manager's writes of an article say which draft they began with, and keeps what was
 * written when one is refused, for whatever reason. Strapi 5.54.0 shows a save before it is made, takes
 * that back when it fails and reads the article anew: the form then has what is stored, and what its
 * editor wrote is gone. (Endpoints are changed by `enhanceEndpoints`, as RTK Query means it.)
 */
export function guardSaves(): void {
  const endpoints = Object.fromEntries(WRITES.map((name) => [name, guard]));
  newsroomApi.enhanceEndpoints({ endpoints: endpoints as never });
}

const guarded = new WeakSet<WriteDefinition>();

/** Strapi may not have defined an endpoint of this name: then its writes are as they are without us. */
function guard(definition: WriteDefinition | undefined): void {
  if (!definition || guarded.has(definition)) return;
  guarded.add(definition);
  const { query, invalidatesTags, transformErrorResponse, onQueryStarted } = definition;
  definition.query = (args) => withSeenDraft(query(args), args);
  definition.invalidatesTags = (result, error, args, meta) =>
    error && isGuarded(args) ? [] : (invalidatesTags?.(result, error, args, meta) ?? []);
  definition.transformErrorResponse = (error, meta, args) => {
    const known = transformErrorResponse?.(error, meta, args) ?? error;
    return isGuarded(args) ? keptInForm(known) : known;
  };
  definition.onQueryStarted = (args, lifecycle) =>
    isGuarded(args) ? follow(args, lifecycle) : onQueryStarted?.(args, lifecycle);
}

function withSeenDraft<Request extends { config?: { params?: object } }>(
  request: Request,
  args: WriteArgs,
): Request {
  const seen = isGuarded(args) ? seenDraft(keyOf(args)) : null;
  if (!seen) return request;
  const { config } = request;
  return {
    ...request,
    config: { ...config, params: { ...config?.params, [SEEN_DRAFT]: seen.savedAt } },
  };
}

/** Of all errors, the form keeps its changes only after one of this name. */
function keptInForm(error: ApiError): ApiError {
  // Without details the admin takes the message for the id of one, and translates it.
  if (error.details?.code === 'NEWSROOM_DRAFT_CHANGED') {
    return { ...error, name: 'ValidationError', message: REFUSED, details: {} };
  }
  const errors = Array.isArray(error.details?.errors) ? error.details.errors : [];
  return { ...error, name: 'ValidationError', details: { ...error.details, errors } };
}

/** In the place of Strapi's showing a save before it is made. */
async function follow(args: WriteArgs, { queryFulfilled }: Lifecycle): Promise<void> {
  try {
    const { data } = await queryFulfilled;
    const saved = (data as { data?: { updatedAt?: unknown; publishedAt?: unknown } } | null)?.data;
    // What is answered to a publication is the published version, not the draft.
    const isDraft = saved && !saved.publishedAt;
    if (isDraft && typeof saved.updatedAt === 'string') rememberDraft(keyOf(args), saved.updatedAt);
  } catch (failure) {
    const { error } = failure as { error?: ApiError };
    if (error?.message === REFUSED) countRefusal(keyOf(args));
  }
}

const keyOf = ({ documentId, params }: WriteArgs): DraftKey => ({
  documentId: documentId!,
  locale: params?.locale ?? null,
});
