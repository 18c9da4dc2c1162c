import type { Core } from '@strapi/strapi';

import type { ReadableName } from '../services/content/readable-types';
import type { TermKind } from '../services/listing/table';
import { adminControllers } from './admin';
import article from './article';
import { contentController } from './content';
import operations from './operations';
import { sendPage } from './reading';
import { writeController } from './write';

/** Reading and writing of a type without drafts: there is nothing to publish. */
const plainController =
  (name: ReadableName) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const { create, update, delete: remove } = writeController(name)({ strapi });
    return { ...contentController(name)({ strapi }), create, update, delete: remove };
  };

/** One that has a page of its own, with its stories. */
const pagedController =
  (name: TermKind) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    ...plainController(name)({ strapi }),
    findPage: sendPage(strapi, name),
  });

export default {
  ...adminControllers,
  article,
  author: pagedController('author'),
  contributor: plainController('contributor'),
  correction: plainController('correction'),
  credit: plainController('credit'),
  operations,
  'related-post': plainController('related-post'),
  section: pagedController('section'),
  tag: pagedController('tag'),
};
