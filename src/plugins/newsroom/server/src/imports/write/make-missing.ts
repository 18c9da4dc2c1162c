import type { Core, UID } from '@strapi/strapi';

import { AUTHOR, CONTRIBUTOR, SECTION, TAG } from '../../uids';
import type { Directories } from '../match/load-directories';
import type { Missing } from '../match/match-story';
import type { Listed } from '../match/directory';

interface Making {
  uid: UID.CollectionType;
  data: (entry: Listed) => Record<string, unknown>;
}

const MAKING: Record<keyof Directories, Making> = {
  authors: { uid: AUTHOR, data: ({ name, organization }) => ({ name, organization }) },
  people: {
    uid: CONTRIBUTOR,
    data: ({ name, organization }) => ({ name, organization, kind: 'person' }),
  },
  organizations: { uid: CONTRIBUTOR, data: ({ name }) => ({ name, kind: 'organization' }) },
  sections: { uid: SECTION, data: ({ name }) => ({ name }) },
  tags: { uid: TAG, data: ({ name }) => ({ name }) },
};

/** Makes whoever and whatever a story names and nobody had, and names its entry's documentId. */
export async function makeMissing(strapi: Core.Strapi, missing: readonly Missing[]): Promise<void> {
  for (const { kind, entry } of missing) {
    const { uid, data } = MAKING[kind];
    const made = await strapi.documents(uid).create({ data: data(entry) as never });
    entry.documentId = made.documentId;
  }
}
