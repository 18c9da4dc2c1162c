import { adminControllers } from './admin';
import article from './article';
import { contentController } from './content';

export default {
  ...adminControllers,
  article,
  author: contentController('author'),
  contributor: contentController('contributor'),
  credit: contentController('credit'),
  'related-post': contentController('related-post'),
  section: contentController('section'),
  tag: contentController('tag'),
};
