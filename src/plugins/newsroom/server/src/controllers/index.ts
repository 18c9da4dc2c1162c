import type { Core } from '@strapi/strapi';

import type { ReadableName } from '../services/content/readable-types';
import { adminControllers } from './admin';
import article from './article';
import { contentController } from './content';
import operations from './operations';
import { writeController } from './write';

/** Reading and writing of a type without drafts: there is nothing to publish. */
const plainController =
  (name: ReadableName) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const { create, update, delete: remove } = writeController(name)({ strapi });
    return { ...contentController(name)({ strapi }), create, update, delete: remove };
  };

export default {
  ...adminControllers,
  article,
  author: plainController('author'),
  contributor: plainController('contributor'),
  correction: plainController('correction'),
  credit: plainController('credit'),
  operations,
  'related-post': plainController('related-post'),
  section: plainController('section'),
  tag: plainController('tag'),
};
