import type { UID } from '@strapi/strapi';

/**
 * The plugin's types by name. The casts stand in for the content types that an app generates:
 * a package cannot count on them.
 */
const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

export const ARTICLE = uid('article');
export const ARTICLE_STATE = uid('article-state');
export const ADDRESS = uid('address');
export const AUTHOR = uid('author');
export const AUTHOR_ADDRESS = uid('author-address');
export const CHANGE = uid('change');
export const CONTRIBUTOR = uid('contributor');
export const CORRECTION = uid('correction');
export const CREDIT = uid('credit');
export const DELIVERY = uid('delivery');
export const FOLLOWER = uid('follower');
export const IMPORT_RECORD = uid('import-record');
export const IMPORT_RUN = uid('import-run');
export const IMPORT_SOURCE = uid('import-source');
export const RELATED_POST = uid('related-post');
export const SECTION = uid('section');
export const TAG = uid('tag');
export const TOMBSTONE = uid('tombstone');
