import type { DocumentData, DocumentHook, HooksOfType } from './document-hook';
import { announcingPart } from './live-part';
import { checkedUrl } from './url';

/** Whose row it is follows from the links of the articles and is settled there; nobody types it. */
const OWNER = ['articleDocumentId', 'articleLocale'];

type Check = (data: DocumentData) => DocumentData;

const checkUrl: Check = (data) =>
  data.url === undefined ? data : { ...data, url: checkedUrl(data.url, 'url') };

function withoutOwner(data: DocumentData): DocumentData {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !OWNER.includes(field)));
}

function hooksOfOwnedRow(field: 'credits' | 'relatedPosts', check: Check): HooksOfType {
  const write: DocumentHook = async (call, next) => {
    call.params = { ...call.params, data: check(withoutOwner(call.params.data ?? {})) };
    return next();
  };
  /** A copy of a row belongs to nobody until an article links it. */
  const clone: DocumentHook = async (call, next) => {
    const data = check(withoutOwner(call.params.data ?? {}));
    call.params = {
      ...call.params,
      data: { ...data, articleDocumentId: null, articleLocale: null },
    };
    return next();
  };
  return {
    create: write,
    update: announcingPart(field, write),
    clone,
    delete: announcingPart(field, (_call, next) => next()),
  };
}

export const creditHooks = hooksOfOwnedRow('credits', (data) => data);
export const relatedPostHooks = hooksOfOwnedRow('relatedPosts', checkUrl);
