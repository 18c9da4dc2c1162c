import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { withStrapiErrors } from '../documents/strapi-errors';
import { unknownParameter } from '../services/content/query/refuse';
import { ARTICLE } from '../uids';
import { callerMay, contentApiRequest, DRAFTS_ARE_SHOWN, draftsAreClosed } from './caller';
import { isGated, isReadable } from './gated-types';
import { closedly, currentSight, openly } from './sight';
import { withoutClosedRows } from './written-rows';

interface Call {
  uid: string;
  action: string;
  params: Record<string, unknown>;
}

type Next = () => Promise<unknown>;

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

/** They ask about the draft (has it changed?) or search private fields as well. */
const TELLING = ['publicationFilter', 'hasPublishedVersion', '_q', 'lookup'];

/**
 * The gate of the Document Service, which Strapi's own REST routes and GraphQL's queries stand on.
 * Only for requests of the content API: the admin, imports and the command line see everything.
 */
export function registerDocumentGate(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const ctx = contentApiRequest(strapi);
    if (!ctx || isInsideOpenCall()) return next();
    const call = context as unknown as Call;
    const pass = next as Next;
    const run = () => (READS.includes(call.action) ? read : write)(strapi, ctx, call, pass);
    return withStrapiErrors(run) as Promise<never>;
  });
}

/** A call that the Document Service, or a hook of ours, makes in the course of another one. */
const isInsideOpenCall = () => currentSight()?.open === true;

async function read(strapi: Core.Strapi, ctx: Context, call: Call, next: Next): Promise<unknown> {
  const mayReadDrafts = await callerMay(strapi, ctx.state.auth, 'readDrafts');
  if (call.params.status === 'draft') {
    if (mayReadDrafts) return openFor(ctx, next);
    if (call.uid === ARTICLE) throw draftsAreClosed();
  }
  const telling = TELLING.find((name) => call.params[name] !== undefined);
  if (telling && isReadable(call.uid) && !mayReadDrafts) throw unknownParameter([telling], []);

  return currentSight() ? next() : closedly(next);
}

/** GraphQL's sight lasts for the request: the relations of a draft are asked for after it. */
function openFor(ctx: Context, next: Next): Promise<unknown> {
  ctx.state[DRAFTS_ARE_SHOWN] = true;
  const sight = currentSight();
  if (!sight) return openly(next);
  sight.open = true;
  return next();
}

/**
 * A write sees everything, or a publish would lose the links to what is closed. What it answers is
 * the caller's business only as far as the caller may read it.
 */
async function write(strapi: Core.Strapi, ctx: Context, call: Call, next: Next): Promise<unknown> {
  const { auth } = ctx.state;
  if (call.uid === ARTICLE && call.params.status === 'published') {
    // Strapi's own routes publish unless told otherwise; without the right it stays a draft.
    if (!(await callerMay(strapi, auth, 'publish'))) call.params.status = 'draft';
  }
  const written = await openly(next);
  if (!isGated(call.uid) || (await callerMay(strapi, auth, 'readDrafts'))) return written;
  return openly(() => withoutClosedRows(strapi, call.uid, written));
}
