import changes from '../changes/service';
import { imports } from '../imports';

import preview from './admin/preview/preview-service';
import articleState from './article-state';
import redirects from './redirects';

export default {
  'article-state': articleState,
  changes,
  imports,
  preview,
  redirects,
};
