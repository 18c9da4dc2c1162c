import { imports } from '../imports';

import articleState from './article-state';
import redirects from './redirects';

export default {
  'article-state': articleState,
  imports,
  redirects,
};
